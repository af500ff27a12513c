// SPDX-License-Identifier: EUPL-1.2
#include "render/directory.hpp"

#include "base/message.hpp"
#include "base/text.hpp"
#include "render/json.hpp"

namespace mwp::render {

namespace {

void provider_fields(const casefile::Provider& provider, Json& json) {
  json.text_or_null("agb", provider.agb).text_or_null("name", provider.name);
  json.field("regions", provider.regions).field("expertise", provider.expertise);
  json.text_or_null("did_maatwerk", provider.did_maatwerk);
  json.text_or_null("email", provider.email).text_or_null("text", provider.text);
}

void counts(const casefile::Places& places, Json& json) {
  json.field("planned", places.planned).field("developing", places.developing).field("free", places.free);
  json.field("taken", places.taken).field("group", places.group).field("as_of", places.as_of);
}

std::string named(const std::pair<std::string, std::string>& code) {
  return fmt::format("{} ({})", code.second, code.first);
}

std::string counts_in_words(const casefile::Places& places) {
  std::vector<std::string> parts;
  auto say = [&](const char* what, std::optional<int> number) {
    if (number) parts.push_back(fmt::format("{} {}", tr(what), *number));
  };
  say(N_("planned"), places.planned);
  say(N_("in development"), places.developing);
  say(N_("free"), places.free);
  say(N_("taken"), places.taken);
  say(N_("clients per place"), places.group);
  auto text = fmt::format("{} {} {}: {}", places.as_of.iso(), places.region, places.kind, join(parts));
  return places.text.empty() ? text : fmt::format("{} ({})", text, places.text);
}

template <typename Number>
Cell number_cell(const std::optional<Number>& number) {
  return number ? Cell(std::int64_t{*number}) : Cell();
}

}  // namespace

std::vector<Column> directory_columns() {
  return {{.key = "agb", .title = N_("AGB")},
          {.key = "name", .title = N_("name"), .elastic = true},
          {.key = "regions", .title = N_("regions"), .elastic = true, .drop = 1},
          {.key = "expertise", .title = N_("expertise"), .elastic = true, .drop = 2},
          {.key = "did_maatwerk", .title = N_("did maatwerk"), .drop = 3},
          {.key = "email", .title = N_("e-mail"), .elastic = true, .drop = 4},
          {.key = "text", .title = N_("text"), .elastic = true, .drop = 5}};
}

void directory_rows(const std::vector<casefile::Provider>& providers, RowWriter& rows) {
  for (const auto& provider : providers) {
    rows.row({cell(provider.agb), cell(provider.name), cell(join(provider.regions, " ")),
              cell(join(provider.expertise, " ")), cell(provider.did_maatwerk), cell(provider.email),
              cell(provider.text)});
  }
  rows.end();
}

void directory_json(const std::vector<casefile::Provider>& providers, Sink& sink) {
  Json json(sink);
  begin_document(json).key("providers").begin_array();
  for (const auto& provider : providers) {
    json.begin_object();
    provider_fields(provider, json);
    json.end_object();
  }
  json.end_array();
  end_document(json);
}

void provider_text(const report::ProviderSheet& sheet, Lines& lines) {
  const auto& provider = sheet.provider;
  lines.title(provider.shown());
  lines.field(tr("AGB"), provider.agb);
  for (const auto& region : sheet.regions) lines.field(tr("region"), named(region));
  for (const auto& code : sheet.expertise) lines.field(tr("expertise"), named(code));
  lines.field(tr("did maatwerk"), provider.did_maatwerk);
  lines.field(tr("e-mail"), provider.email);
  lines.field(tr("text"), provider.text);
  if (!sheet.places.empty()) lines.title(tr("Places"));
  for (const auto& places : sheet.places) lines.item(counts_in_words(places));
}

void provider_json(const report::ProviderSheet& sheet, Sink& sink) {
  Json json(sink);
  begin_document(json).key("provider").begin_object();
  provider_fields(sheet.provider, json);
  json.key("places").begin_array();
  for (const auto& places : sheet.places) {
    json.begin_object().field("region", places.region).field("kind", places.kind);
    counts(places, json);
    json.text_or_null("text", places.text).end_object();
  }
  json.end_array().end_object();
  end_document(json);
}

std::vector<Column> capacity_columns() {
  return {{.key = "region", .title = N_("region")},
          {.key = "kind", .title = N_("kind"), .elastic = true},
          {.key = "agb", .title = N_("AGB"), .drop = 2},
          {.key = "provider", .title = N_("provider"), .elastic = true},
          {.key = "planned", .title = N_("planned"), .right = true},
          {.key = "developing", .title = N_("in development"), .right = true},
          {.key = "free", .title = N_("free"), .right = true},
          {.key = "taken", .title = N_("taken"), .right = true},
          {.key = "group", .title = N_("group"), .right = true, .drop = 3},
          {.key = "as_of", .title = N_("as of"), .drop = 1, .kind = CellKind::Date}};
}

void capacity_rows(const report::Capacity& capacity, bool totals, RowWriter& rows) {
  auto total = capacity.totals.begin();
  std::int64_t left = total == capacity.totals.end() ? 0 : total->providers;
  for (const auto& line : capacity.lines) {
    const auto& places = line.places;
    rows.row({places.region, places.kind, cell(line.agb), line.name, number_cell(places.planned),
              number_cell(places.developing), number_cell(places.free), number_cell(places.taken),
              number_cell(places.group), places.as_of.iso()});
    if (--left > 0) continue;
    if (totals) {
      rows.row({total->region, total->kind, Cell(), std::string(tr("total")), number_cell(total->planned),
                number_cell(total->developing), number_cell(total->free), number_cell(total->taken), Cell(), Cell()});
    }
    left = ++total == capacity.totals.end() ? 0 : total->providers;
  }
  rows.end();
}

void capacity_json(const report::Capacity& capacity, Sink& sink) {
  Json json(sink);
  begin_document(json).key("capacity").begin_array();
  for (const auto& line : capacity.lines) {
    json.begin_object().field("region", line.places.region).field("kind", line.places.kind);
    json.key("provider").begin_object().text_or_null("agb", line.agb).field("name", line.name).end_object();
    counts(line.places, json);
    json.end_object();
  }
  json.end_array().key("totals").begin_array();
  for (const auto& total : capacity.totals) {
    json.begin_object().field("region", total.region).field("kind", total.kind).field("providers", total.providers);
    json.field("planned", total.planned).field("developing", total.developing).field("free", total.free);
    json.field("taken", total.taken).end_object();
  }
  json.end_array();
  end_document(json);
}

}  // namespace mwp::render
