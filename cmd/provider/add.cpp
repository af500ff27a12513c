// SPDX-License-Identifier: EUPL-1.2
#include "base/message.hpp"
#include "cmd/factories.hpp"
#include "cmd/options/recording.hpp"
#include "domain/words.hpp"
#include "process/directory.hpp"

namespace mwp::cmd {

namespace {

class ProviderAdd : public Verb {
 public:
  void declare(OptionList& options) override {
    options.option("--agb", "AGB", &m_entry.agb, N_("its AGB code: eight digits"));
    options.option("--name", "N", &m_entry.name, N_("its name"));
    options.one_required({"--agb", "--name"});
    options.option("--region", "CODE", &m_entry.regions, N_("a region it works in")).list();
    options
        .option("--expertise", "CODE", &m_entry.expertise,
                N_("what it is good at; 'mwp help codes' lists them under expertise"))
        .list();
    options.option("--did-maatwerk", "ja|nee|onbekend", &m_entry.did_maatwerk, N_("did a Maatwerkproces before"))
        .one_of(domain::yes_no);
    options.option("--email", "E", &m_entry.email, N_("where it can be reached"));
    options.option("--text", "TEXT", &m_entry.text, N_("more about it")).text();
    m_recording.declare(options);
  }
  Exit run(Session& session) override {
    return m_recording.record(session, [this](process::Desk& desk) { return process::add_provider(desk, m_entry); });
  }

 private:
  process::DirectoryEntry m_entry;
  RecordingOptions m_recording;
};

}  // namespace

std::unique_ptr<Verb> make_provider_add() {
  return std::make_unique<ProviderAdd>();
}

}  // namespace mwp::cmd
