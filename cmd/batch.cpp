// SPDX-License-Identifier: EUPL-1.2
#include <unistd.h>

#include <array>

#include "base/message.hpp"
#include "base/text.hpp"
#include "casefile/hash.hpp"
#include "cmd/batch_lines.hpp"
#include "cmd/batch_run.hpp"
#include "cmd/factories.hpp"
#include "cmd/line_results.hpp"
#include "cmd/options/filter.hpp"

namespace mwp::cmd {

namespace {

class Batch : public Verb {
 public:
  void declare(OptionList& options) override {
    static constexpr std::array<std::string_view, 2> modes{"all", "line"};
    static constexpr std::array<std::string_view, 2> formats{"text", "json"};
    options
        .operand("FILE", &m_words,
                 N_("the lines (else standard input); with --for-each the one line, behind '--', {} for each case"))
        .is_required = false;
    options.option("--atomic", "all|line", &m_atomic, N_("all or nothing (all), or each line by itself")).one_of(modes);
    options.flag("--dry-run", m_dry_run, N_("look at the rules for every line; record nothing"));
    options.option("--key", "KEY", &m_key, N_("line i gets the key KEY/i: run again, it records nothing anew"));
    options.option("--format", "text|json", &m_format, N_("the form of the results (text)")).one_of(formats).global();
    options.flag("--for-each", m_for_each, N_("run one line for every case that passes the filter"));
    m_filter.declare(options, "--for-each");
  }

  Exit run(Session& session) override {
    BatchOptions options{m_atomic == "all", m_dry_run, m_key.value_or(casefile::hex(casefile::random_bytes(6))),
                         m_key.has_value()};
    auto steps = this->steps(session);
    LineResults results("batch", m_format == "json", !options.all);
    session.file().expect_much(32);
    return BatchRun(session, options, results).run(*steps);
  }

 private:
  std::unique_ptr<Steps> steps(Session& session) const {
    if (m_for_each) return std::make_unique<CaseSteps>(m_filter.filter(session), m_words, m_key);
    if (m_words.size() > 1) {
      throw UsageError("needless-operand", msg("unexpected '{}'", printable(clip(m_words[1], 60))),
                       tr("a batch is one file of lines; one line for many cases goes with --for-each"));
    }
    if (m_words.empty() && isatty(0) != 0) {
      throw UsageError("nothing-to-read", tr("the lines are read from standard input, and that is a terminal"),
                       tr("name a file, send the lines in through a pipe, or give '-' to type them"));
    }
    auto path = m_words.empty() ? "-" : m_words.front();
    return std::make_unique<LineSteps>(session.inputs().read_all(path), m_key, path == "-");
  }

  Words m_words;
  std::string m_atomic = "all", m_format = "text";
  std::optional<std::string> m_key;
  bool m_dry_run = false, m_for_each = false;
  FilterOptions m_filter;
};

}  // namespace

std::unique_ptr<Verb> make_batch() {
  return std::make_unique<Batch>();
}

}  // namespace mwp::cmd
