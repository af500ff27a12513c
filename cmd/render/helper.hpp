// SPDX-License-Identifier: EUPL-1.2
// What the helper programs share. They read on stdin, write on stdout once all is well, and are not for people: mwp
// runs them, because their libraries would double the start-up of every other command.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace mwp::helper {

/// Runs a helper program: exit status 0, 2 for arguments, 4 for input that is not as it should be, 9 where there is no
/// room. What went wrong is on stderr, with the program's name and never with a value.
int run(const char* name, int argc, const std::function<void()>& work);

/// The next line of stdin; false at its end.
bool next_line(std::string& line);
std::string all_of_stdin();
void to_stdout(std::string_view bytes);

}  // namespace mwp::helper
