// SPDX-License-Identifier: EUPL-1.2
// mwp-render-xlsx: a workbook as lib/render/workbook.hpp writes it, one JSON value a line, becomes a spreadsheet. Rows
// are written as they come. The same lines give the same bytes: the only moment in the file is the day that is given.
//
// Text is always a string, never a formula or a link, whatever it begins with.
#include <sys/mman.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <array>
#include <ctime>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/date.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "base/value.hpp"
#include "cmd/render/helper.hpp"
#include "cmd/render/sheet_names.hpp"

namespace mwp::helper {

namespace {

constexpr std::size_t narrowest = 6, widest = 60;  ///< of a column, in characters; longer text is wrapped
constexpr std::size_t longest_text = 32767;        ///< in a cell, in characters
constexpr double line_height = 15, highest = 405;  ///< of a row, in points
constexpr lxw_row_t most_rows = LXW_ROW_MAX - 1;

[[noreturn]] void bad_input(const std::string& what) {
  throw InputError("bad-workbook", what);
}

void require(lxw_error result) {
  if (result != LXW_NO_ERROR) throw IoError("output", lxw_strerror(result));
}

/// Text as a cell holds it. A spreadsheet reads _x0041_ as a character: there the underscore is escaped.
std::string cell_text(const std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    bool code = text.compare(i, 2, "_x") == 0 && i + 6 < text.size() && text[i + 6] == '_' &&
                text.find_first_not_of("0123456789abcdefABCDEF", i + 2) == i + 6;
    out += code ? "_x005F_" : std::string(1, text[i]);
  }
  if (lxw_utf8_strlen(out.c_str()) <= longest_text) return out;
  std::size_t end = 0;
  for (std::size_t left = longest_text - 1; left > 0; --left) {
    do ++end;
    while ((static_cast<unsigned char>(out[end]) & 0xC0) == 0x80);
  }
  return out.substr(0, end) + "…";
}

/// What a cell takes.
struct Room {
  std::size_t columns = 0;
  std::size_t lines = 1;
};

/// Broken at its own line ends, and where a column is as wide as it may be.
Room room_of(const std::string& text) {
  constexpr auto columns_of_words = widest - 6;
  Room room{0, 0};
  for (const auto& line : split(text, '\n')) {
    auto columns = width(line);
    room.columns = std::max(room.columns, columns);
    room.lines += 1 + (columns > widest ? columns / columns_of_words : 0);
  }
  return room;
}

/// How cells look.
struct Formats {
  explicit Formats(lxw_workbook* book)
      : header(workbook_add_format(book)),
        header_right(workbook_add_format(book)),
        text(workbook_add_format(book)),
        number(workbook_add_format(book)),
        date(workbook_add_format(book)),
        money(workbook_add_format(book)),
        flag(workbook_add_format(book)) {
    for (auto* format : {header, header_right}) {
      format_set_bold(format);
      format_set_bottom(format, LXW_BORDER_THIN);
    }
    format_set_align(header_right, LXW_ALIGN_RIGHT);
    format_set_text_wrap(text);
    for (auto* format : {header, text}) format_set_indent(format, 1);  // off the number in the column before
    for (auto* format : {header, header_right, text, number, date, money, flag})
      format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    format_set_num_format(number, "0");
    format_set_num_format(date, "dd-mm-yyyy");
    format_set_num_format(money, "[$€-413] #,##0.00");
    format_set_num_format(flag, R"("ja";"ja";"nee")");  // for who has no boolean of its own
  }
  lxw_format *header, *header_right, *text, *number, *date, *money, *flag;
};

class Sheet {
 public:
  Sheet(lxw_workbook* book, const std::string& name, const Value& columns, const Formats& formats)
      : m_sheet(workbook_add_worksheet(book, name.c_str())), m_formats(formats) {
    if (!m_sheet) bad_input("the sheet has a name that a spreadsheet does not take");
    if (columns.items().empty() || columns.items().size() > LXW_COL_MAX) bad_input("a sheet has 1 to 16384 columns");
    for (const auto& column : columns.items()) {
      auto at = static_cast<lxw_col_t>(m_kinds.size());
      const auto& title = column["title"].text();
      m_kinds.push_back(column["kind"].text());
      auto* format = m_kinds.back() == "text" ? formats.header : formats.header_right;
      require(worksheet_write_string(m_sheet, 0, at, cell_text(title).c_str(), format));
      m_widths.push_back(width(title) + 4);  // and the arrow of the filter
    }
  }

  void row(const Value& cells) {
    if (cells.items().size() != m_kinds.size()) bad_input("a row has another number of cells than there are columns");
    if (++m_rows > most_rows) bad_input("a sheet has room for 1048575 rows: ask for less, or for csv");
    std::size_t lines = 1;
    for (std::size_t i = 0; i < m_kinds.size(); ++i) {
      auto room = write(static_cast<lxw_col_t>(i), m_kinds[i], cells.items()[i]);
      m_widths[i] = std::max(m_widths[i], room.columns + 3);
      lines = std::max(lines, room.lines);
    }
    auto height = std::min(line_height * static_cast<double>(lines), highest);
    if (lines > 1) require(worksheet_set_row(m_sheet, m_rows, height, nullptr));
  }

  void end() {
    auto last = static_cast<lxw_col_t>(m_kinds.size() - 1);
    for (lxw_col_t i = 0; i <= last; ++i) {
      auto columns = static_cast<double>(std::clamp(m_widths[i], narrowest, widest));
      require(worksheet_set_column(m_sheet, i, i, columns, nullptr));
    }
    require(worksheet_autofilter(m_sheet, 0, 0, m_rows, last));
    worksheet_freeze_panes(m_sheet, 1, 0);
    worksheet_set_landscape(m_sheet);
    worksheet_set_paper(m_sheet, 9);  // A4
    worksheet_fit_to_pages(m_sheet, 1, 0);
    require(worksheet_repeat_rows(m_sheet, 0, 0));
  }

 private:
  Room write(lxw_col_t at, const std::string& kind, const Value& value) {
    if (value.is_null()) return {};
    if (value.is_bool()) return flag(at, value.flag());
    if (value.is_number()) return number(at, kind == "money", value.number());
    if (!value.is_text()) bad_input("a cell is a text, a whole number, true, false or null");
    if (auto day = kind == "date" ? Date::parse(value.text()) : std::nullopt; day && day->year() >= 1900) {
      return date(at, *day);
    }
    require(worksheet_write_string(m_sheet, m_rows, at, cell_text(value.text()).c_str(), m_formats.text));
    return room_of(value.text());
  }
  Room flag(lxw_col_t at, bool yes) {
    require(worksheet_write_boolean(m_sheet, m_rows, at, yes ? 1 : 0, m_formats.flag));
    return {narrowest};
  }
  Room number(lxw_col_t at, bool money, std::int64_t value) {
    auto shown = static_cast<double>(value);
    require(worksheet_write_number(m_sheet, m_rows, at, money ? shown / 100 : shown,
                                   money ? m_formats.money : m_formats.number));
    return {std::to_string(value).size() + (money ? 5 : 0)};
  }
  Room date(lxw_col_t at, Date day) {
    lxw_datetime moment{};
    moment.year = day.year();
    moment.month = static_cast<int>(day.month());
    moment.day = static_cast<int>(day.day());
    require(worksheet_write_datetime(m_sheet, m_rows, at, &moment, m_formats.date));
    return {10};
  }

  lxw_worksheet* m_sheet;
  const Formats& m_formats;
  std::vector<std::string> m_kinds;
  std::vector<std::size_t> m_widths;
  lxw_row_t m_rows = 0;
};

/// The spreadsheet grows in memory alone: the library wants a name, and puts its pages where it is told.
class Book {
 public:
  explicit Book(const Value& head) : m_fd(memfd_create("mwp-xlsx", MFD_CLOEXEC)) {
    if (m_fd < 0) throw IoError("output", "there is no room in memory");
    static std::string memory = "/dev/shm";
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = memory.data();
    m_book = workbook_new_opt(("/proc/self/fd/" + std::to_string(m_fd)).c_str(), &options);
    if (!m_book) throw IoError("output", "there is no room in memory");
    set_properties(head);
    m_formats.emplace(m_book);
  }

  ~Book() {
    lxw_workbook_free(m_book);
    ::close(m_fd);
  }
  Book(const Book&) = delete;
  Book& operator=(const Book&) = delete;

  void add_sheet(const Value& line) {
    end_sheet();
    m_sheet = std::make_unique<Sheet>(m_book, m_names.next(line["sheet"].text()), line["columns"], *m_formats);
  }
  void add_row(const Value& line) {
    if (!m_sheet) bad_input("a row comes before the first sheet");
    m_sheet->row(line);
  }
  void finish() {
    if (!m_sheet) bad_input("the workbook has no sheet");
    end_sheet();
    require(workbook_close(std::exchange(m_book, nullptr)));
    copy_out();
  }

 private:
  void end_sheet() {
    if (m_sheet) m_sheet->end();
  }

  void set_properties(const Value& head) {
    auto day = head["made"].date();
    if (!day) bad_input("the workbook does not say on which day it was made");
    std::tm noon{};
    noon.tm_year = day->year() - 1900;
    noon.tm_mon = static_cast<int>(day->month()) - 1;
    noon.tm_mday = static_cast<int>(day->day());
    std::string title = head["title"].text();
    lxw_doc_properties properties{};
    properties.title = title.data();
    properties.created = timegm(&noon);
    require(workbook_set_properties(m_book, &properties));
  }

  void copy_out() const {
    std::array<char, 65536> bytes{};
    for (off_t at = 0;;) {
      auto count = pread(m_fd, bytes.data(), bytes.size(), at);
      if (count < 0) throw IoError("output", "the spreadsheet can't be read back");
      if (count == 0) return;
      to_stdout({bytes.data(), static_cast<std::size_t>(count)});
      at += count;
    }
  }

  int m_fd;
  lxw_workbook* m_book = nullptr;
  std::optional<Formats> m_formats;
  SheetNames m_names;
  std::unique_ptr<Sheet> m_sheet;
};

void render() {
  std::string line;
  if (!next_line(line)) bad_input("there is no workbook on standard input");
  auto head = Value::parse_json(line);
  if (head["mwp_workbook"].number() != 1) bad_input("this is not a workbook of this version of mwp");
  Book book(head);
  while (next_line(line)) {
    auto value = Value::parse_json(line);
    value.is_array() ? book.add_row(value) : book.add_sheet(value);
  }
  book.finish();
}

}  // namespace

}  // namespace mwp::helper

int main(int argc, char** /*argv*/) {
  return mwp::helper::run("mwp-render-xlsx", argc, mwp::helper::render);
}
