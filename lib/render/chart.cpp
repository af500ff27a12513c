// SPDX-License-Identifier: EUPL-1.2
#include "render/chart.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/message.hpp"
#include "render/figure_words.hpp"
#include "render/html.hpp"

namespace mwp::render {

namespace {

using report::Figure;

// In units of which a narrow phone shows about 0.9 pixel each: type of 12 units can be read there.
constexpr int width = 360;
constexpr int bar_row = 44, bar_height = 14, longest_bar = 284;
constexpr int column_top = 26, column_area = 120, column_labels = 40;
constexpr int tile_step = 66, tile_size = 60, tile_margin = 16;

std::string begin(const ChartText& text, int height, int wide = width) {
  auto id = html_text(text.id);
  return fmt::format(
      "<svg viewBox=\"0 0 {0} {1}\" role=\"img\" aria-labelledby=\"{2}-title {2}-about\">\n"
      "<title id=\"{2}-title\">{3}</title>\n<desc id=\"{2}-about\">{4}</desc>\n"
      "<defs><pattern id=\"{2}-hatch\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" "
      "patternTransform=\"rotate(45)\"><rect class=\"hatch-ground\" width=\"6\" height=\"6\"/>"
      "<rect class=\"hatch-line\" width=\"3\" height=\"6\"/></pattern></defs>\n",
      wide, height, id, html_text(text.title), html_text(text.about));
}

std::int64_t largest_of(const std::vector<Bar>& bars) {
  std::int64_t largest = 1;
  for (const auto& bar : bars) {
    if (bar.figure.is_number()) largest = std::max(largest, bar.figure.number);
  }
  return largest;
}

int length_of(const Figure& figure, std::int64_t largest, int longest) {
  if (!figure.is_number()) return 0;
  auto length = static_cast<int>(figure.number * longest / largest);
  return figure.number > 0 ? std::max(2, length) : 0;
}

std::string number_words(const Figure& figure) {
  if (figure.is_number()) return std::to_string(figure.number);
  return figure.hidden() ? std::string(not_shown) : "–";
}

/// Filled with the accent, or hatched where it stands apart.
std::string fill(const ChartText& text, bool late) {
  return late ? fmt::format(" class=\"late\" fill=\"url(#{}-hatch)\"", html_text(text.id)) : " class=\"mark\"";
}

std::string text_at(int x, int y, const char* kind, const std::string& words) {
  return fmt::format("<text x=\"{}\" y=\"{}\" class=\"{}\">{}</text>", x, y, kind, html_text(words));
}

/// Steps of a scale: none, some, more, most.
int level_of(const Figure& figure, std::int64_t largest) {
  if (!figure.is_number() || figure.number == 0) return 0;
  return 1 + static_cast<int>(std::min<std::int64_t>(2, (figure.number - 1) * 3 / largest));
}

}  // namespace

std::string bar_chart(const ChartText& text, const std::vector<Bar>& bars, const std::string& unit) {
  auto svg = begin(text, static_cast<int>(bars.size()) * bar_row + 4);
  auto largest = largest_of(bars);
  int y = 0;
  for (const auto& bar : bars) {
    auto length = length_of(bar.figure, largest, longest_bar);
    svg += "<g>" + text_at(0, y + 15, "label", bar.label);
    if (bar.figure.hidden()) {
      svg += fmt::format("<rect class=\"hidden\" x=\"1\" y=\"{}\" width=\"28\" height=\"{}\"/>", y + 22, bar_height);
      length = 30;
    } else if (length > 0) {
      svg += fmt::format("<rect{} x=\"0\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"2\"/>", fill(text, bar.late), y + 22,
                         length, bar_height);
    }
    bool with_unit = bar.figure.is_number() && !unit.empty();
    svg += text_at(length + (length > 0 ? 7 : 0), y + 34, "value",
                   number_words(bar.figure) + (with_unit ? " " + unit : std::string()));
    svg += "</g>\n";
    y += bar_row;
  }
  return svg + "</svg>\n";
}

std::string column_chart(const ChartText& text, const std::vector<Bar>& bars) {
  int bottom = column_top + column_area;
  auto svg = begin(text, bottom + column_labels);
  auto largest = largest_of(bars);
  int step = width / static_cast<int>(std::max<std::size_t>(1, bars.size()));
  int wide = step * 7 / 10;
  svg += fmt::format("<line class=\"axis\" x1=\"0\" x2=\"{}\" y1=\"{}\" y2=\"{}\"/>\n", width, bottom, bottom);
  int x = 0;
  for (const auto& bar : bars) {
    auto length = length_of(bar.figure, largest, column_area);
    int middle = x + step / 2;
    svg += "<g>";
    if (bar.figure.hidden()) {
      length = 24;
      svg += fmt::format("<rect class=\"hidden\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/>", middle - wide / 2,
                         bottom - length, wide, length);
    } else if (length > 0) {
      svg += fmt::format("<rect{} x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"2\"/>", fill(text, bar.late),
                         middle - wide / 2, bottom - length, wide, length);
    }
    svg += text_at(middle, bottom - length - 7, "value middle", number_words(bar.figure));
    svg += text_at(middle, bottom + 17, "label middle", bar.label);
    if (!bar.second.empty()) svg += text_at(middle, bottom + 32, "label middle soft", bar.second);
    svg += "</g>\n";
    x += step;
  }
  return svg + "</svg>\n";
}

std::string tile_map(const ChartText& text, const std::vector<MapTile>& tiles, const std::string& unit) {
  int last_row = 0, last_column = 0;
  std::int64_t largest = 1;
  for (const auto& tile : tiles) {
    last_row = std::max(last_row, tile.at.row);
    last_column = std::max(last_column, tile.at.column);
    if (tile.figure.is_number()) largest = std::max(largest, tile.figure.number);
  }
  auto svg = begin(text, (last_row + 1) * tile_step, (last_column + 1) * tile_step + 2 * tile_margin);
  for (const auto& tile : tiles) {
    int x = tile_margin + tile.at.column * tile_step, y = tile.at.row * tile_step;
    bool known = tile.figure.kind != Figure::Kind::None;
    auto words = known ? number_words(tile.figure) + " " + unit : std::string(tr("not known"));
    svg += fmt::format(
        "<g class=\"tile {}\"><title>{}</title><rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"6\"/>",
        known ? fmt::format("level-{}", level_of(tile.figure, largest)) : "unknown",
        html_text(fmt::format("{} {}: {}", tile.code, tile.name, words)), x + 1, y + 1, tile_size, tile_size);
    svg += text_at(x + 1 + tile_size / 2, y + 19, "label middle code", tile.code);
    if (known) svg += text_at(x + 1 + tile_size / 2, y + 45, "value middle big", number_words(tile.figure));
    svg += "</g>\n";
  }
  return svg + "</svg>\n";
}

}  // namespace mwp::render
