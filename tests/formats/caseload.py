# SPDX-License-Identifier: EUPL-1.2
"""A made-up caseload for tests of figures: the same cases every time, typed as a coordinator would, in one batch."""

import datetime
import os
import pathlib
import random
import subprocess

NOW = "2026-11-23T09:00:00Z"
REGIONS = ["5526", "5527", "5509", "5515", "5501", "5531"]
SITUATIONS = ["geen-dossierhouder", "plek-niet-passend", "zoeken", "regulier-zonder-resultaat", "na-wsr"]
GROUNDS = ["geen-plek", "expertise-ontbreekt", "contra-indicatie", "personeel"]
MEETINGS = ["2025-06-12", "2025-11-13", "2026-02-26", "2026-05-21", "2026-08-27", "2026-10-22"]

FORM = """region = "{region}"
received = {received}
form_received = {received}
reason = {reasons}
subregion = "{subregion}"
[client]
family_name = "Proefpersoon {i}"
birth_date = 19{year}-03-11
competent = "ja"
[indication]
zorgprofiel = "{profile}"
grondslagen = {grounds}
valid_from = 2019-01-01
[provider]
name = "Stichting De Proefhaven {provider}"
[need]
care = "Nabijheid."
behaviour = "Onrust."
conditions = {conditions}
[context]
current = "Woont op een groep."
history = "Vijf plekken."
tried = "Twee rondes."
question = "Kan het?"
[wish]
expertise = {expertise}
location = {location}
outside_region_discussed_on = {received}
"""


def listed(words):
    return "[" + ", ".join(f'"{word}"' for word in words) + "]"


def story(rand, i, folder):
    """The form of one case, and the lines about it."""
    received = datetime.date(2025, 1, 6) + datetime.timedelta(days=rand.randrange(650))
    day = [received]

    def later(days):
        day[0] = min(day[0] + datetime.timedelta(days=rand.randrange(1, days)), datetime.date(2026, 11, 20))
        return day[0].isoformat()

    path = pathlib.Path(folder, f"form{i}.toml")
    path.write_text(FORM.format(
        i=i, received=received, region=rand.choice(REGIONS), year=rand.randrange(50, 99), provider=i % 7,
        reasons=listed(rand.sample(["geen-passend-aanbod", "plek-niet-passend", "crisis"], rand.randrange(1, 3))),
        subregion=rand.choice(["Noord", "Zuid", "Oost"] + [f"Dorp {i}"]), profile=rand.choice(["VG7", "VG7", "LVG5", "LG7", "VG5"]),
        grounds=listed(rand.sample(["03", "05", "04"], rand.randrange(1, 3))),
        conditions=listed(rand.sample(["lvb", "ass", "nah", "ptss"], rand.randrange(0, 3))),
        expertise=listed(rand.sample(["autisme", "trauma", "nah", f"eigen wens {i}"], 2)),
        location=listed(rand.sample(["prikkelarm", "eigen ingang"], rand.randrange(0, 3)))))
    lines = [f"intake new --from {path}"]
    case = f"@{i + 1}"
    for _ in range(rand.randrange(0, 3)):
        lines.append(f"escalate {case} --to {rand.choice(SITUATIONS)} --because stap --on {later(60)}")
    for provider in range(rand.randrange(0, 4)):
        answer = rand.choice(["nee", "nee", "wachtlijst", "ja"])
        ground = f" --ground {rand.choice(GROUNDS)}" if answer == "nee" else ""
        lines.append(f"record approach {case} --provider Huis{provider} --answer {answer}{ground} --on {later(30)}")
    if rand.random() < 0.4:
        lines.append(f"record consult {case} --with {rand.choice(['cce', 'cot'])} --on {later(30)}")
    climb = rand.random()
    if climb > 0.25:
        lines.append(f"escalate {case} --to regionale-taskforce --registered-by zorgaanbieder --because op --on {later(40)}")
    if climb > 0.45:
        lines.append(f"record outcome {case} --at regionale-taskforce geen-oplossing --on {later(40)}")
        lines.append(f"escalate {case} --to landelijke-taskforce --because op --on {later(20)}")
    if climb > 0.6:
        lines.append(f"record outcome {case} --at landelijke-taskforce geen-oplossing --on {later(40)}")
        lines.append(f"intake consent {case} --scope landelijk,commissie --signed-by client --signed-on {later(5)}")
        lines.append(f"escalate {case} --to ccc --because op --on {later(20)}")
    met = [meeting for meeting in MEETINGS if meeting >= day[0].isoformat()]
    if climb > 0.7 and met:
        meeting = f"ccc-{met[0]}"
        lines.append(f"meeting put {meeting} {case}")
        outcome = rand.choice(["toegelaten", "toegelaten", "niet-toegelaten"])
        lines.append(f"assess decide {case} --meeting {meeting} --outcome {outcome} --by W.Overweeg --because gezien")
        day[0] = datetime.date.fromisoformat(met[0])
        if rand.random() < 0.8:
            lines.append(f"record letter {case} --kind uitkomst --to zorgaanbieder --sent {later(14)}")
    if rand.random() < 0.35:
        kind = rand.choice(["huidige-plek", "andere-aanbieder", "arrangement"])
        lines.append(f"place solution {case} --kind {kind} --lasting --text gevonden --on {later(30)}")
        lines.append(f"close {case} --reason {rand.choice(['opgelost-regulier', 'opgelost-huidige-plek'])} --because klaar --on {later(30)}")
    elif rand.random() < 0.15:
        lines.append(f"close {case} --reason ingetrokken --because ingetrokken --on {later(30)}")
        if rand.random() < 0.6:
            lines.append(f"reopen {case} --because terug --on {later(60)}")
    return lines


def make(program, folder, cases):
    """The environment of a case file with so many cases."""
    env = {"PATH": os.environ["PATH"], "HOME": str(folder), "LC_ALL": "C", "MWP_FILE": str(pathlib.Path(folder, "load.mwp")),
           "MWP_CONFIG": str(pathlib.Path(folder, "config")), "MWP_NOW": NOW, "MWP_ACTOR": "test"}
    rand = random.Random(20261123)
    lines = [f"meeting plan ccc --on {day}" for day in MEETINGS]
    for number, region in enumerate(REGIONS):
        lines.append(f"provider add --name Huis{number} --region {region} --expertise nah")
        lines.append(f"provider places Huis{number} --region {region} --kind maatwerk --free {number * 2} --taken {number + 3} --planned 2")
    for i in range(cases):
        lines += story(rand, i, folder)
    pathlib.Path(folder, "config").mkdir(exist_ok=True)
    subprocess.run([program, "-q", "init", *(word for region in REGIONS for word in ("--region", region))], env=env, check=True)
    done = subprocess.run([program, "-q", "batch", "--atomic", "line", "-"], env=env, input="\n".join(lines), text=True,
                          capture_output=True, check=False)
    if done.returncode not in (0, 1):  # 1: a line was refused, as in life
        raise RuntimeError(done.stderr)
    return env
