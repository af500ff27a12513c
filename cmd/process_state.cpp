// SPDX-License-Identifier: EUPL-1.2
#include "cmd/process_state.hpp"

#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/error.hpp"
#include "base/message.hpp"

namespace mwp::cmd {

namespace {
bool is_open(int fd) {
  return fcntl(fd, F_GETFD) != -1;
}
}  // namespace

void prepare_process() {
  bool can_answer = is_open(1);
  for (int fd : {0, 1, 2}) {  // else the case file would get one of these numbers, and messages would land in it
    if (!is_open(fd)) static_cast<void>(::open("/dev/null", fd == 0 ? O_RDONLY : O_WRONLY));
  }
  umask(077);
  prctl(PR_SET_DUMPABLE, 0);
  struct rlimit none {};
  setrlimit(RLIMIT_CORE, &none);
  signal(SIGXFSZ, SIG_IGN);
  if (!can_answer) throw IoError("output", tr("stdout is closed"), tr("give the answer somewhere to go"));
}

}  // namespace mwp::cmd
