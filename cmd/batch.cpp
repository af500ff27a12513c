// SPDX-License-Identifier: EUPL-1.2
#include <unistd.h>

#include <array>
#include <cstdio>

#include "base/message.hpp"
#include "base/text.hpp"
#include "casefile/hash.hpp"
#include "cmd/batch_run.hpp"
#include "cmd/errors.hpp"
#include "cmd/factories.hpp"
#include "render/json.hpp"

namespace mwp::cmd {

namespace {

class Batch : public Verb {
 public:
  void declare(OptionList& options) override {
    static constexpr std::array<std::string_view, 2> modes{"all", "line"};
    static constexpr std::array<std::string_view, 2> formats{"text", "json"};
    options.operand("FILE", &m_file, N_("the lines (else standard input)")).is_required = false;
    options.option("--atomic", "all|line", &m_atomic, N_("all or nothing (all), or each line by itself")).one_of(modes);
    options.flag("--dry-run", m_options.dry_run, N_("look at the rules for every line; record nothing"));
    options.option("--key", "KEY", &m_options.key, N_("line i gets the key KEY/i: run again, it records nothing anew"));
    options.option("--format", "text|json", &m_format, N_("the form of the results (text)")).one_of(formats).global();
  }

  Exit run(Session& session) override {
    auto path = m_file.value_or("-");
    auto text = session.inputs().read_all(path);
    m_options.all = m_atomic == "all";
    m_options.stdin_taken = path == "-";
    m_options.id = m_options.key.value_or(casefile::hex(casefile::random_bytes(6)));
    bool quiet = session.globals().quiet;
    Output out(std::nullopt, "");
    BatchRun batch(session, m_options);
    batch.run(text, [&](const LineResult& result) { tell(result, out); });
    out.finish();
    if (!quiet) tell_counts();
    if (batch.first_bad() == Exit::Done) return Exit::Done;
    return m_options.all ? batch.first_bad() : Exit::Findings;
  }

 private:
  void tell(const LineResult& result, Output& out) {
    ++m_counts[static_cast<std::size_t>(result.status)];
    if (m_format == "json") {
      tell_json(result, out);
    } else {
      out.write(fmt::format("{}\t{}{}{}\n", result.line, name_of(result.status), result.output.empty() ? "" : "\t",
                            join(split(result.output, '\n'), " ")));
    }
    for (const auto& warning : result.warnings)
      std::fputs(printable(fmt::format("mwp batch: {}: {}\n", msg("line {}", result.line), warning), true).c_str(),
                 stderr);
    if (result.error && m_format != "json") report(*result.error, {msg("batch: line {}", result.line), false});
  }

  static void tell_json(const LineResult& result, Output& out) {
    render::Json json(out);
    json.begin_object().field("line", static_cast<int>(result.line)).field("status", name_of(result.status));
    json.field("exit", static_cast<int>(result.exit)).field("output", result.output).key("error");
    result.error ? error_object(*result.error, json) : static_cast<void>(json.null());
    json.end_object().newline();
  }

  void tell_counts() const {
    auto count = [this](LineStatus status) { return m_counts[static_cast<std::size_t>(status)]; };
    auto text = msg("batch {}: {} done, {} already done, {} refused, {} failed, {} skipped", m_options.id,
                    count(LineStatus::Done), count(LineStatus::AlreadyDone), count(LineStatus::Refused),
                    count(LineStatus::Error), count(LineStatus::Skipped));
    if (m_options.dry_run) text += "; " + std::string(tr("dry run: nothing was recorded"));
    std::fputs((text + "\n").c_str(), stderr);
  }

  std::optional<std::string> m_file;
  std::string m_atomic = "all", m_format = "text";
  BatchOptions m_options;
  std::array<int, 5> m_counts{};
};

}  // namespace

std::unique_ptr<Verb> make_batch() {
  return std::make_unique<Batch>();
}

}  // namespace mwp::cmd
