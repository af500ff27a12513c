# SPDX-License-Identifier: EUPL-1.2
"""A place for a fault test to run mwp in: its own case file, configuration and clock."""

import os
import re
import subprocess
from pathlib import Path

KEPT = re.compile(r"PATH|\w+SAN_OPTIONS|LLVM_PROFILE_FILE|GCOV_\w+")  # of our own environment
FORM = """
region = "5526"
received = 2026-01-12
form_received = 2026-01-19
situation = "zoeken"
reason = "geen-passend-aanbod"
[client]
family_name = "Fictema"
initials = "RJ"
birth_date = 1994-03-11
bsn = "999993847"
competent = "nee"
[representative]
role = "mentor"
name = "M. Bedacht"
[indication]
zorgprofiel = "VG7"
grondslagen = ["05", "03"]
valid_from = 2022-05-01
[provider]
agb = "10000001"
name = "Stichting De Proefhaven"
[need]
care = "Een vaste begeleider."
behaviour = "Zelfverwonding."
[context]
current = "Woont in een te drukke groep."
history = "Drie keer overgeplaatst."
tried = "CCE-advies gevolgd."
question = "Kan een Maatwerkproces starten?"
[wish]
outside_region_discussed_on = 2026-01-20
"""


class Sandbox:
    def __init__(self, mwp: str, place: str):
        self.mwp = os.path.realpath(mwp)
        self.place = Path(place).resolve()
        self.file = self.place / "cases.mwp"
        self.access_log = self.place / "cases.mwp.access"
        self.env = {name: value for name, value in os.environ.items() if KEPT.fullmatch(name)}
        self.env |= {"TZ": "UTC", "LC_ALL": "C", "HOME": str(self.place), "MWP_FILE": str(self.file), "MWP_ACTOR": "tester",
                     "MWP_CONFIG": str(self.place / "config"), "MWP_NOW": "2026-02-03T09:00:00Z"}

    def run(self, *line: str, **settings) -> subprocess.CompletedProcess:
        settings = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "env": self.env,
                    "cwd": self.place, "timeout": 120, "encoding": "utf-8", "errors": "backslashreplace"} | settings
        return subprocess.run([self.mwp, *line], **settings)

    def must(self, *line: str, **settings) -> str:
        done = self.run(*line, **settings)
        if done.returncode != 0:
            raise RuntimeError(f"mwp {' '.join(line)}: {done.returncode}: {done.stderr}")
        return done.stdout


def story(box: Sandbox) -> None:
    """One case, from its form to the agenda of the CCC."""
    (box.place / "form.toml").write_text(FORM, "utf-8")
    case = "5526-2026-0001"
    for line in (
        ["init", "--region", "5526"],
        ["intake", "new", "--from", "form.toml"],
        ["escalate", case, "--to", "regionale-taskforce", "--because", "stap", "--on", "2026-01-13"],
        ["record", "outcome", case, "--at", "regionale-taskforce", "geen-oplossing", "--on", "2026-01-20"],
        ["intake", "consent", case, "--scope", "landelijk,commissie", "--signed-by", "mentor", "--signed-on", "2026-01-21"],
        ["escalate", case, "--to", "landelijke-taskforce", "--because", "stap", "--on", "2026-01-21"],
        ["record", "outcome", case, "--at", "landelijke-taskforce", "geen-oplossing", "--on", "2026-01-28"],
        ["escalate", case, "--to", "ccc", "--because", "stap", "--on", "2026-02-02"],
        ["meeting", "plan", "ccc", "--on", "2026-02-26", "--online"],
        ["meeting", "put", "ccc-2026-02-26", case],
        ["record", "contact", case, "--purpose", "vraag", "--with", "zorgaanbieder", "--text", "Wanneer is de CCC?"],
        ["assess", "set", case, "F1", "ja", "--because", "gezien"],
        ["record", "note", case, "--text", "De laatste notitie.", "--key", "laatste"],
    ):
        box.must(*line)
