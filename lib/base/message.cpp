// SPDX-License-Identifier: EUPL-1.2
#include "base/message.hpp"

#include <libintl.h>

#include <clocale>
#include <cstdlib>

#include "base/in_dutch.hpp"

namespace mwp {

namespace {
constexpr const char* domain = "mwp";

bool dutch = false;

/// Without a locale gettext gives the msgids back.
void speak_dutch(bool yes) {
  if (yes) setenv("LANGUAGE", "nl", 1);
  dutch = std::setlocale(LC_MESSAGES, yes ? "C.UTF-8" : "C") && yes;
}

}  // namespace

void choose_language(std::string_view language, const std::string& locale_dir) {
  bindtextdomain(domain, locale_dir.c_str());
  bind_textdomain_codeset(domain, "UTF-8");
  if (language == "nl") speak_dutch(true);
}

InDutch::InDutch() : m_changed(!dutch) {
  if (m_changed) speak_dutch(true);
}

InDutch::~InDutch() {
  if (m_changed) speak_dutch(false);
}

const char* tr(const char* msgid) {
  return dgettext(domain, msgid);
}

const char* trn(const char* singular, const char* plural, unsigned long n) {
  return dngettext(domain, singular, plural, n);
}

}  // namespace mwp
