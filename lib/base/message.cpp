// SPDX-License-Identifier: EUPL-1.2
#include "base/message.hpp"

#include <libintl.h>

#include <clocale>
#include <cstdlib>

namespace mwp {

namespace {
constexpr const char* domain = "mwp";
}

void choose_language(std::string_view language, const std::string& locale_dir) {
  if (language != "nl") return;  // without a locale gettext gives the msgids back
  setenv("LANGUAGE", "nl", 1);
  if (!std::setlocale(LC_MESSAGES, "C.UTF-8")) return;
  bindtextdomain(domain, locale_dir.c_str());
  bind_textdomain_codeset(domain, "UTF-8");
}

const char* tr(const char* msgid) {
  return dgettext(domain, msgid);
}

const char* trn(const char* singular, const char* plural, unsigned long n) {
  return dngettext(domain, singular, plural, n);
}

}  // namespace mwp
