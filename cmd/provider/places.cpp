// SPDX-License-Identifier: EUPL-1.2
#include "base/message.hpp"
#include "cmd/factories.hpp"
#include "cmd/options/recording.hpp"
#include "process/directory.hpp"

namespace mwp::cmd {

namespace {

class ProviderPlaces : public Verb {
 public:
  void declare(OptionList& options) override {
    options.operand("AGB|NAME", &m_count.provider, N_("the provider"));
    options.option("--kind", "KIND", &m_count.kind, N_("kind of place; 'mwp help codes' lists them under place-kind"))
        .required();
    options.option("--region", "CODE", &m_count.region, N_("the region in which they are")).required();
    options.option("--planned", "N", &m_count.planned, N_("places that are planned"));
    options.option("--developing", "N", &m_count.developing, N_("places in development"));
    options.option("--free", "N", &m_count.free, N_("places that are free"));
    options.option("--taken", "N", &m_count.taken, N_("places that are taken"));
    options.one_required({"--planned", "--developing", "--free", "--taken"});
    options.option("--group", "N", &m_count.group, N_("clients per place, where a place serves a small group"))
        .range(1, 1000);
    options.option("--text", "TEXT", &m_count.text, N_("more about them")).text();
    m_recording.declare(options);
  }
  Exit run(Session& session) override {
    return m_recording.record(session, [this](process::Desk& desk) { return process::count_places(desk, m_count); });
  }

 private:
  process::PlaceCount m_count;
  RecordingOptions m_recording;
};

}  // namespace

std::unique_ptr<Verb> make_provider_places() {
  return std::make_unique<ProviderPlaces>();
}

}  // namespace mwp::cmd
