// SPDX-License-Identifier: EUPL-1.2
#include "base/message.hpp"
#include "cmd/factories.hpp"
#include "cmd/options/output.hpp"
#include "render/json.hpp"

namespace mwp::cmd {

namespace {

class ConfigShow : public Verb {
 public:
  void declare(OptionList& options) override { m_output.declare(options, OutputOptions::text_json); }
  Exit run(Session& session) override {
    auto out = m_output.open(session);
    const auto& config = session.library().config();
    auto rows = m_output.rows(
        session, out, {{.key = "setting", .title = N_("setting")}, {.key = "value", .title = N_("value")}}, "settings");
    rows->row({std::string("case_file"), session.file_path()});
    rows->row({std::string("actor"), session.actor()});
    rows->row({std::string("lang"), render::cell(config.lang.value_or(""))});
    rows->row({std::string("wait"), std::int64_t{session.globals().wait.value_or(10)}});
    rows->row({std::string("shared_group"), std::string(config.shared_group ? "true" : "false")});
    rows->row({std::string("allow_network"), std::string(config.allow_network ? "true" : "false")});
    rows->row({std::string("retention_years"),
               config.retention_years ? render::Cell(std::int64_t{*config.retention_years}) : render::Cell()});
    rows->row({std::string("config_dir"), session.library().config_dir()});
    rows->row({std::string("data_dir"), session.library().data_dir()});
    rows->end();
    out.finish();
    return Exit::Done;
  }

 private:
  OutputOptions m_output;
};

}  // namespace

std::unique_ptr<Verb> make_config_show() {
  return std::make_unique<ConfigShow>();
}

}  // namespace mwp::cmd
