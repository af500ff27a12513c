// SPDX-License-Identifier: EUPL-1.2
// Debian ships fmt only as a shared library, which would load the shared libstdc++ at every start. Compiling its
// implementation here, once, keeps start-up short and the other translation units as small as with the library.
#include <fmt/format-inl.h>

namespace fmt::detail {
template FMT_API auto thousands_sep_impl<char>(locale_ref) -> thousands_sep_result<char>;
template FMT_API auto decimal_point_impl(locale_ref) -> char;
template FMT_API void buffer<char>::append(const char*, const char*);
}  // namespace fmt::detail
