// SPDX-License-Identifier: EUPL-1.2
#include "base/message.hpp"
#include "cmd/factories.hpp"
#include "cmd/options/recording.hpp"
#include "process/papers.hpp"

namespace mwp::cmd {

namespace {

class RecordDocument : public Verb {
 public:
  void declare(OptionList& options) override {
    options.operand("CASE", &m_case, N_("case number"));
    options.operand("FILE", &m_path, N_("the document, kept by copy; its name is not"));
    options.option("--type", "TYPE", &m_type, N_("what it is; 'mwp help codes' lists the types")).required();
    m_recording.declare(options);
  }
  Exit run(Session& session) override {
    auto bytes = session.inputs().read(m_path);
    return m_recording.record(session,
                              [&](process::Desk& desk) { return process::document(desk, m_case, m_type, bytes); });
  }

 private:
  domain::CaseNumber m_case;
  std::string m_path, m_type;
  RecordingOptions m_recording;
};

}  // namespace

std::unique_ptr<Verb> make_record_document() {
  return std::make_unique<RecordDocument>();
}

}  // namespace mwp::cmd
