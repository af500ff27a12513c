// SPDX-License-Identifier: EUPL-1.2
#include "base/message.hpp"
#include "cmd/factories.hpp"
#include "cmd/options/output.hpp"
#include "process/form.hpp"

namespace mwp::cmd {

namespace {

class IntakeTemplate : public Verb {
 public:
  void declare(OptionList& options) override {
    options.option("--policy", "P", &m_policy, N_("the policy whose form it is"));
    options.option("-o,--output", "FILE", &m_output, N_("write the answer to a file, which is replaced as a whole"))
        .global();
  }
  Exit run(Session& session) override {
    Output out(m_output, session.file_path());
    out.write(process::empty_form(session.library().policy(m_policy.value_or(std::string(policy::current_policy)))));
    out.finish();
    return Exit::Done;
  }

 private:
  std::optional<std::string> m_policy;
  std::optional<std::string> m_output;
};

}  // namespace

std::unique_ptr<Verb> make_intake_template() {
  return std::make_unique<IntakeTemplate>();
}

}  // namespace mwp::cmd
