// SPDX-License-Identifier: EUPL-1.2
#include "render/manifest.hpp"

#include <fmt/format.h>

#include "render/json.hpp"

namespace mwp::render {

void manifest_json(const Manifest& manifest, Sink& sink) {
  Json json(sink);
  begin_document(json).field("meeting", manifest.meeting).field("head", manifest.head).key("files").begin_array();
  for (const auto& file : manifest.files) {
    json.begin_object().field("name", file.name).field("what", file.what).field("to", file.to);
    json.field("bytes", file.bytes).field("sha256", file.sha256).end_object();
  }
  json.end_array();
  end_document(json);
}

std::string checksums(const Manifest& manifest) {
  std::string lines;
  for (const auto& file : manifest.files) lines += fmt::format("{}  {}\n", file.sha256, file.name);
  return lines;
}

std::string sending_lines(const std::vector<report::OutcomeLetter>& letters) {
  std::string lines = "# Vastleggen dat deze brieven zijn verzonden: zet de datum goed en geef dit aan 'mwp batch'.\n";
  for (const auto& letter : letters) {
    if (letter.sent) continue;
    lines +=
        fmt::format("record letter {} --kind uitkomst --sent {} --to zorgaanbieder --reference {} --key brief/{}\n",
                    letter.number, letter.dated.iso(), letter.reference, letter.reference);
  }
  return lines;
}

}  // namespace mwp::render
