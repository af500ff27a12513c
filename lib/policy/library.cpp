// SPDX-License-Identifier: EUPL-1.2
#include "policy/library.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <filesystem>

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "policy/toml.hpp"

namespace mwp::policy {

namespace fs = std::filesystem;

namespace {

domain::Calendar read_calendar(const Document& document) {
  static constexpr std::array<std::string_view, 2> rhythms{"lustrum", "every-year"};
  Reader reader(document);
  domain::Calendar calendar;
  calendar.id = reader.text("id");
  reader.text("name");
  calendar.good_friday = reader.flag("good_friday", false);
  calendar.liberation_day_every_year = reader.word("liberation_day", rhythms) == "every-year";
  calendar.closed = reader.dates("closed");
  reader.done();
  return calendar;
}

[[noreturn]] void unknown(const char* id, const std::string& text, std::string_view word,
                          const std::vector<std::string>& known) {
  auto near = nearest(word, known);
  throw InputError(id, text, near.empty() ? msg("one of: {}", join(known)) : msg("did you mean '{}'?", near));
}

}  // namespace

Library::Library(std::string data_dir, std::string config_dir, bool required)
    : m_data_dir(std::move(data_dir)), m_config_dir(std::move(config_dir)), m_config_required(required) {}

/// Rules must not be changed by someone else: own files belong to the user (or root) and only they may write them.
void Library::check_safe(const std::string& path) const {
  struct stat info {};
  if (stat(path.c_str(), &info) != 0) return;
  if ((info.st_uid == geteuid() || info.st_uid == 0) && (info.st_mode & 0022U) == 0) return;
  throw CaseFileUnusable("unsafe-config", msg("'{}' may be written by others, or belongs to another user", path),
                         msg("look at it, then: chmod go-w '{}'", path))
      .at(path);
}

Document Library::load(const std::string& relative, bool own_alone_allowed) const {
  Document document;
  auto shipped = m_data_dir + "/" + relative;
  auto own = m_config_dir.empty() ? std::string() : m_config_dir + "/" + relative;
  std::error_code fault;
  bool has_own = !own.empty() && fs::exists(own, fault);
  document.name = shipped;
  if (!own_alone_allowed || fs::exists(shipped, fault)) {
    document.bytes = read_file(shipped, largest_config);
    document.root = read_toml(document.bytes, shipped);
  } else {
    document.root = Value::object();
  }
  if (has_own) {
    check_safe(own);
    auto bytes = read_file(own, largest_config);
    document.own = read_toml(bytes, own);
    document.own_name = own;
    document.bytes += bytes;
    document.root.merge(document.own);
  }
  return document;
}

const Config& Library::config() {
  if (m_config) return *m_config;
  struct stat info {};
  bool folder = !m_config_dir.empty() && stat(m_config_dir.c_str(), &info) == 0;
  if (m_config_required && (!folder || !S_ISDIR(info.st_mode))) {
    throw InputError("no-config", msg("'{}': not a folder with configuration", m_config_dir),
                     tr("name an existing folder with --config, or unset MWP_CONFIG"));
  }
  Config config;
  auto path = m_config_dir + "/config.toml";
  if (folder && stat(path.c_str(), &info) == 0) {
    check_safe(m_config_dir);
    check_safe(path);
    Document document{read_toml_file(path), path, {}, {}, {}};
    Reader reader(document);
    static constexpr std::array<std::string_view, 2> languages{"nl", "en"};
    config.case_file = reader.maybe_text("case_file");
    config.actor = reader.maybe_text("actor");
    if (reader.has("lang")) config.lang = reader.word("lang", languages);
    config.shared_group = reader.flag("shared_group", false);
    config.allow_network = reader.flag("allow_network", false);
    if (reader.has("retention_years")) config.retention_years = reader.number("retention_years", 1, 100);
    for (auto& [name, table] : reader.tables("filter")) config.filters.emplace(name, read_filter(table));
    auto converter = reader.table("converter");
    for (auto& [form, words] : config.converters) {
      if (converter.has(form)) words = converter.text_or_texts(form);
      if (words.empty()) converter.fail(form, msg("expected a program, and its arguments"));
    }
    converter.done();
    reader.done();
  }
  m_config = std::move(config);
  return *m_config;
}

const StoredFilter& Library::filter(const std::string& name) {
  const auto& filters = config().filters;
  if (auto it = filters.find(name); it != filters.end()) return it->second;
  auto path = m_config_dir + "/config.toml";
  if (filters.empty()) {
    throw InputError("no-such-filter", msg("--filter: '{}' is not stored: '{}' has no filters", name, path),
                     msg("write one there: [filter.{}]", name));
  }
  std::vector<std::string> known;
  for (const auto& [id, stored] : filters) known.push_back(id);
  unknown("no-such-filter", msg("--filter: '{}' is not stored in '{}'", name, path), name, known);
}

std::vector<std::string> Library::ids_in(const std::string& folder) const {
  std::vector<std::string> ids;
  for (const auto& base : {m_data_dir, m_config_dir}) {
    std::error_code fault;
    if (base.empty()) continue;
    for (const auto& entry : fs::directory_iterator(base + "/" + folder, fault)) {
      if (entry.path().extension() == ".toml") ids.push_back(entry.path().stem().string());
    }
  }
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  return ids;
}

std::vector<std::string> Library::policy_ids() const {
  return ids_in("policy");
}
std::vector<std::string> Library::region_codes() const {
  return ids_in("regions");
}

const Policy& Library::policy(std::string_view id) {
  if (auto it = m_policies.find(id); it != m_policies.end()) return it->second;
  auto known = policy_ids();
  if (std::find(known.begin(), known.end(), id) == known.end()) {
    unknown("no-such-policy", msg("'{}' is not a policy", id), id, known);
  }
  auto document = load(fmt::format("policy/{}.toml", id), true);
  auto policy = read_policy(document);
  if (policy.id != id) Reader(document).fail("id", msg("expected '{}', as the file is named", id));
  return m_policies.emplace(std::string(id), std::move(policy)).first->second;
}

const Policy* Library::policy_with_body(std::string_view body) {
  for (const auto& [id, policy] : m_policies) {
    if (policy.find_body(body)) return &policy;
  }
  auto ids = policy_ids();
  std::stable_partition(ids.begin(), ids.end(), [](const auto& id) { return id == current_policy; });
  for (const auto& id : ids) {
    if (policy(id).find_body(body)) return &policy(id);
  }
  return nullptr;
}

const Region& Library::region(std::string_view code) {
  if (auto it = m_regions.find(code); it != m_regions.end()) return it->second;
  auto known = region_codes();
  if (std::find(known.begin(), known.end(), code) == known.end()) {
    unknown("no-such-region", msg("'{}' is not the code of a zorgkantoorregio", code), code, known);
  }
  auto relative = fmt::format("regions/{}.toml", code);
  std::error_code fault;
  if (!fs::exists(m_data_dir + "/" + relative, fault)) {
    auto own = m_config_dir + "/" + relative;
    throw InputError("no-such-region", msg("'{}': '{}' is not the code of a zorgkantoorregio", own, code),
                     tr("name the file after the region whose keys it changes"))
        .at(own);
  }
  auto document = load(relative, false);
  auto region = read_region(document);
  if (region.code != code) Reader(document).fail("code", msg("expected '{}', as the file is named", code));
  check_names(document, region);
  return m_regions.emplace(std::string(code), std::move(region)).first->second;
}

/// What a region refers to by name must exist.
void Library::check_names(const Document& document, const Region& region) const {
  auto check = [](Reader&& reader, std::string_view key, const std::string& name,
                  const std::vector<std::string>& known) {
    if (std::find(known.begin(), known.end(), name) != known.end()) return;
    auto near = nearest(name, known);
    reader.fail(key, msg("'{}' is not one of: {}", name, join(known)),
                near.empty() ? std::string() : msg("did you mean '{}'?", near));
  };
  check(Reader(document), "policy", region.policy, policy_ids());
  if (!region.successor.empty()) check(Reader(document), "successor", region.successor, region_codes());
  for (const auto& term : region.terms) {
    check(Reader(document).table("term").table(term.id), "calendar", term.calendar, ids_in("calendar"));
  }
}

/// What a policy refers to outside itself: calendars and parties.
void Library::check_policy(const std::string& id) {
  auto document = load(fmt::format("policy/{}.toml", id), true);
  const auto& read = policy(id);
  auto calendars = ids_in("calendar");
  for (const auto& term : read.terms) {
    if (std::find(calendars.begin(), calendars.end(), term.calendar) != calendars.end()) continue;
    Reader(document).table("term").table(term.id).fail("calendar",
                                                       msg("'{}' is not one of: {}", term.calendar, join(calendars)));
  }
  auto party = [&](const char* table, const std::string& item, const char* key, const std::string& name) {
    if (lists().has("party", name)) return;
    Reader(document).table(table).table(item).fail(key, msg("'{}' is not in the list '{}'", name, "party"));
  };
  for (const auto& task : read.tasks) {
    party("task", task.id, "owner", task.owner);
    for (const auto& name : task.with) party("task", task.id, "with", name);
    for (const auto& name : task.supports) party("task", task.id, "supports", name);
    for (const auto& [name, note] : task.notes) {
      if (!lists().has("party", name))
        Reader(document).table("task").table(task.id).table("note").fail(
            name, msg("'{}' is not in the list '{}'", name, "party"));
    }
  }
  for (const auto& rule : read.rules) party("rule", rule.id, "who", rule.who);
}

/// Bodies, terms and tasks that a region changes are those of its policy.
void Library::check_against_policy(const Region& region) {
  const auto& followed = policy(region.policy);
  auto document = load(fmt::format("regions/{}.toml", region.code), false);
  for (const auto& [body, name] : region.body_names) {
    if (!followed.find_body(body))
      Reader(document).table("body").fail(body, msg("policy '{}' has no such body", followed.id));
  }
  for (const auto& term : region.terms) {
    bool known =
        std::any_of(followed.terms.begin(), followed.terms.end(), [&](const auto& item) { return item.id == term.id; });
    if (!known) Reader(document).table("term").fail(term.id, msg("policy '{}' has no such term", followed.id));
  }
  for (const auto& task : region.tasks) {
    auto reader = Reader(document).table("task");
    if (!followed.find_task(task.id)) reader.fail(task.id, msg("policy '{}' has no such task", followed.id));
    auto party = [&](const char* key, const std::string& name) {
      if (lists().has("party", name)) return;
      reader.table(task.id).fail(key, msg("'{}' is not in the list '{}'", name, "party"));
    };
    if (task.owner) party("owner", *task.owner);
    for (const auto& name : task.with.value_or(std::vector<std::string>())) party("with", name);
    for (const auto& name : task.supports.value_or(std::vector<std::string>())) party("supports", name);
  }
}

const Region& Library::region_on(std::string_view code, Date day) {
  const auto& found = region(code);
  bool held = (!found.valid_from || day >= *found.valid_from) && (!found.valid_until || day <= *found.valid_until);
  bool replaced = !found.successor.empty() && !found.valid_until;  // an old code that is still written: 5502
  if (held && !replaced) return found;
  if (replaced) {
    const auto& heir = region(found.successor);
    return heir.valid_from && day < *heir.valid_from ? found : heir;
  }
  throw InputError("region-not-valid", msg("region {} did not exist on {}", code, day.iso()),
                   found.successor.empty() ? std::string() : msg("from then on it is {}", found.successor));
}

const domain::Calendar& Library::calendar(std::string_view id) {
  if (auto it = m_calendars.find(id); it != m_calendars.end()) return it->second;
  auto known = ids_in("calendar");
  if (std::find(known.begin(), known.end(), id) == known.end()) {
    unknown("no-such-calendar", msg("'{}' is not a calendar", id), id, known);
  }
  auto calendar = read_calendar(load(fmt::format("calendar/{}.toml", id), true));
  return m_calendars.emplace(std::string(id), std::move(calendar)).first->second;
}

domain::Calendar Library::calendar(const Region& region, std::string_view id) {
  auto own = calendar(id);
  if (id == office_calendar) own.closed.insert(own.closed.end(), region.closed.begin(), region.closed.end());
  return own;
}

const CodeList& Library::code_list(const std::string& name) {
  if (auto it = m_codes.find(name); it != m_codes.end()) return it->second;
  return m_codes.emplace(name, read_codes(load("codes/" + name + ".toml", false))).first->second;
}

const CodeList& Library::zorgprofielen() {
  return code_list("zorgprofielen");
}
const CodeList& Library::grondslagen() {
  return code_list("grondslagen");
}
const CodeList& Library::leveringsstatus() {
  return code_list("leveringsstatus");
}

const CodeList& Library::classifications() {
  if (auto it = m_codes.find("classification"); it != m_codes.end()) return it->second;
  return m_codes.emplace("classification", read_classifications(load("codes/leveringsstatus.toml", false)))
      .first->second;
}

const Lists& Library::lists() {
  if (!m_lists) m_lists = read_lists(load("codes/lists.toml", false));
  return *m_lists;
}

domain::Term Library::term(const Policy& policy, std::string_view id) {
  const auto* words = policy.find_term(id);
  if (!words) {
    throw InputError("no-such-term", msg("policy '{}' has no [term.{}]", policy.id, id), tr("add it to the policy"));
  }
  return {words->id, words->number, words->unit, calendar(words->calendar), words->text, words->source};
}

domain::Term Library::term(const Policy& policy, const Region& region, std::string_view id) {
  auto term = this->term(policy, id);
  auto own = std::find_if(region.terms.begin(), region.terms.end(), [&](const auto& item) { return item.id == id; });
  bool differs = own != region.terms.end();
  if (differs) {
    term.number = own->number;
    term.unit = own->unit;
  }
  term.calendar = calendar(region, differs ? own->calendar : term.calendar.id);
  return term;
}

TaskTemplate Library::task(const Policy& policy, const Region& region, std::string_view id) {
  return region.corrected(policy.task(id));
}

TemplateText Library::template_text(const std::string& name, std::string_view policy, std::string_view region) const {
  std::vector<std::string> places;
  auto look_in = [&](const std::string& base, std::initializer_list<std::string_view> folders) {
    for (auto folder : folders) {
      if (!folder.empty()) places.push_back(fmt::format("{}/templates/{}/{}", base, folder, name));
    }
    places.push_back(fmt::format("{}/templates/{}", base, name));
  };
  if (!m_config_dir.empty()) look_in(m_config_dir, {region, policy});
  auto shipped = places.size();
  look_in(m_data_dir, {policy});
  for (std::size_t i = 0; i < places.size(); ++i) {
    std::error_code fault;
    if (!fs::exists(places[i], fault)) continue;
    if (i < shipped) check_safe(places[i]);
    return {places[i], read_file(places[i], largest_config)};
  }
  throw InputError("no-such-template", msg("there is no template '{}'", name), tr("install mwp anew"));
}

/// An own template takes the place of a shipped one: a misspelt name would never be found.
void Library::check_templates() {
  auto own = m_config_dir + "/templates";
  std::error_code fault;
  if (m_config_dir.empty() || !fs::is_directory(own, fault)) return;
  std::vector<std::string> known;
  for (const auto& entry : fs::recursive_directory_iterator(m_data_dir + "/templates", fault))
    known.push_back(entry.path().filename().string());
  for (const auto& entry : fs::recursive_directory_iterator(own, fault)) {
    auto path = entry.path().string();
    check_safe(path);
    if (entry.is_directory(fault)) {
      auto name = entry.path().filename().string();
      auto policies = policy_ids();
      if (std::find(policies.begin(), policies.end(), name) == policies.end()) region(name);
      continue;
    }
    auto name = entry.path().filename().string();
    if (std::find(known.begin(), known.end(), name) == known.end()) {
      auto near = nearest(name, known);
      throw InputError("no-such-template", msg("'{}': mwp has no template of this name", path),
                       near.empty() ? std::string() : msg("did you mean '{}'?", near));
    }
  }
}

std::string Library::policies_read() const {
  std::string text;
  for (const auto& [id, policy] : m_policies) text += policy.digest_text;
  return text;
}

void Library::check_all() {
  config();
  for (const auto& id : ids_in("calendar")) calendar(id);
  for (const auto& id : policy_ids()) check_policy(id);
  for (const auto& code : region_codes()) {
    const auto& known = region(code);
    check_against_policy(known);
    if (!known.successor.empty()) region(known.successor);
  }
  for (auto read :
       {&Library::zorgprofielen, &Library::grondslagen, &Library::leveringsstatus, &Library::classifications})
    (this->*read)();
  lists();
  check_templates();
}

}  // namespace mwp::policy
