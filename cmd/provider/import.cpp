// SPDX-License-Identifier: EUPL-1.2
#include "base/message.hpp"
#include "cmd/factories.hpp"
#include "cmd/options/recording.hpp"
#include "process/directory.hpp"

namespace mwp::cmd {

namespace {

class ProviderImport : public Verb {
 public:
  void declare(OptionList& options) override {
    options.operand("FILE", &m_path, N_("a CSV file, or - for standard input"));
    m_recording.declare(options);
  }
  Exit run(Session& session) override {
    auto csv = session.inputs().read(m_path);
    return m_recording.record(session,
                              [&](process::Desk& desk) { return process::import_providers(desk, csv, m_path); });
  }

 private:
  std::string m_path;
  RecordingOptions m_recording;
};

}  // namespace

std::unique_ptr<Verb> make_provider_import() {
  return std::make_unique<ProviderImport>();
}

}  // namespace mwp::cmd
