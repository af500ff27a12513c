// SPDX-License-Identifier: EUPL-1.2
#include "report/sender.hpp"

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/text.hpp"

namespace mwp::report {

Sender sender(const policy::Region& region, bool remedies) {
  const auto& letter = region.letter;
  std::vector<std::string> missing;
  auto need = [&](const char* key, bool there) {
    if (!there) missing.emplace_back(key);
  };
  need("email", !region.email.empty());
  need("letter.address", !letter.address.empty());
  need("letter.signatory", !letter.signatory.empty());
  need("letter.function", !letter.function.empty());
  need("letter.phone", !letter.phone.empty());
  if (remedies && letter.remedy == "klacht") need("letter.complaint", !letter.complaint.empty());
  if (remedies && letter.remedy == "bezwaar") need("letter.objection", !letter.objection.empty());
  if (!missing.empty()) {
    throw InputError(
        "incomplete-letterhead", msg("region {}: a letter needs {}", region.code, join(missing)),
        msg("set them in regions/{}.toml in your configuration folder; mwp-region(5) shows how", region.code))
        .at("regions/" + region.code + ".toml");
  }
  return {"Zorgkantoor " + region.zorgkantoor,
          region.code,
          region.name,
          letter.address,
          letter.signatory,
          letter.function,
          letter.phone,
          region.email,
          remedies && letter.remedy == "klacht" ? letter.complaint : std::string(),
          remedies && letter.remedy == "bezwaar" ? letter.objection : std::string()};
}

}  // namespace mwp::report
