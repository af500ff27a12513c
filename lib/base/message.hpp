// SPDX-License-Identifier: EUPL-1.2
// What people read on the terminal: English msgids through gettext, a Dutch catalogue beside them.
#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>

namespace mwp {

/// Chooses the language of messages: "nl", or "en" for the msgids themselves. `locale_dir` holds nl/LC_MESSAGES/mwp.mo.
/// Works without any generated locale: the catalogue is picked by LANGUAGE, the locale is C.UTF-8.
void choose_language(std::string_view language, const std::string& locale_dir);

/// The translation of a msgid; the msgid itself where there is none.
const char* tr(const char* msgid);
const char* trn(const char* singular, const char* plural, unsigned long n);

/// Marks a msgid that is translated where it is shown.
constexpr const char* N_(const char* msgid) {
  return msgid;
}

/// A translated message with its values filled in (fmt syntax). Values are data: never part of the msgid.
template <typename... Args>
std::string msg(const char* msgid, const Args&... args) {
  return fmt::format(fmt::runtime(tr(msgid)), args...);
}
/// The same for a message that depends on a number; `n` must be among the values where it is printed.
template <typename... Args>
std::string msgn(const char* singular, const char* plural, std::size_t n, const Args&... args) {
  return fmt::format(fmt::runtime(trn(singular, plural, n)), args...);
}

}  // namespace mwp
