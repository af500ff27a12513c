#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# A look at mwp on Monday 23 November 2026, whatever day it is: the stories of eight made-up cases, two cases that wait for
# the CCC, and the agenda of its next meeting. Everything lands in a fresh directory below DIR.
set -eu
if [ $# -ne 2 ] || [ ! -x "$1" ]; then
  echo 'usage: demo.sh MWP DIR   (the program, and where the demo may write)' >&2
  exit 2
fi
forms=$(cd "$(dirname "$0")" && pwd)
program=$(cd "$(dirname "$1")" && pwd)/${1##*/}
mkdir -p "$2"
demo=$(mktemp -d "$(cd "$2" && pwd)/mwp-demo.XXXXXX")
mkdir "$demo/bin"
ln -s "$program" "$demo/bin/mwp"

PATH=$demo/bin:$PATH
MWP_FILE=$demo/cases.mwp MWP_CONFIG=$demo/config MWP_ACTOR=demo MWP_NOW=2026-11-23T09:00:00Z
export PATH MWP_FILE MWP_CONFIG MWP_ACTOR MWP_NOW
. "$forms/typing.sh"

# What stands around a letter is for each office to say; these offices are made up.
mkdir -p "$demo/config/regions"
for region in 5501 5504 5509 5513 5515 5526 5527 5531; do
  cp "$forms/office/letterhead.toml" "$demo/config/regions/$region.toml"
done

mwp -q init --region 5501 --region 5504 --region 5509 --region 5513 --region 5515 --region 5526 --region 5527 --region 5531
sh "$forms/stories.sh" > /dev/null

# The CCC of 5 November wanted to know more about this case: it comes back.
w01=$(heard_of 2026-08-10 w01.toml)
situation 2026-08-10 "$w01" zoeken 'de observatieafdeling was bedoeld voor een half jaar'
refused_by 2026-09-01 "$w01" 'Zorggroep Luchtkasteel' expertise-ontbreekt
refused_by 2026-09-01 "$w01" 'Stichting Nergensland' expertise-ontbreekt
refused_by 2026-09-03 "$w01" 'Woonzorg Schijnwereld' gebouw
refused_by 2026-09-03 "$w01" 'Landgoed Utopia' personeel
to_region 2026-09-08 "$w01"
meeting=$(region_meets 2026-09-15 5526)
no_place 2026-09-15 "$meeting" "$w01" 'Geen plek in de regio met kennis van hersenletsel én psychiatrie.'
situation 2026-09-15 "$w01" regulier-zonder-resultaat 'vier aanbieders, vier afwijzingen'
to_country 2026-09-22 "$w01"
meeting=$(country_meets 2026-10-08)
no_place 2026-10-08 "$meeting" "$w01" 'Zeven zorgkantoren bevraagd, geen passende plek.'
form 2026-10-12 "$w01" w01.toml
consent 2026-10-12 "$w01" mentor
to_ccc 2026-10-13 "$w01"
at 2026-10-22 meeting fill ccc-2026-11-05
at 2026-11-05 assess decide "$w01" --meeting ccc-2026-11-05 --outcome aangehouden --by 'W. Overweeg' \
  --because 'Het laatste onderzoek is van vóór de psychose.' \
  --missing 'een recent neuropsychologisch onderzoek' --from zorgaanbieder --before 2026-12-03

# And this one is new.
w02=$(heard_of 2026-09-07 w02.toml)
situation 2026-09-07 "$w02" zoeken 'een crisisbed is geen plek om te blijven'
to_region 2026-09-22 "$w02"
meeting=$(region_meets 2026-10-06 5509)
no_place 2026-10-06 "$meeting" "$w02" 'Geen plek in de regio met behandeling en onderwijs.'
situation 2026-10-20 "$w02" regulier-zonder-resultaat 'zes aanbieders zonder aanbod'
to_country 2026-10-27 "$w02"
meeting=$(country_meets 2026-11-12)
no_place 2026-11-12 "$meeting" "$w02" 'Alle zorgkantoren bevraagd, geen passende plek.'
form 2026-11-16 "$w02" w02.toml
consent 2026-11-16 "$w02" client,ouders-met-gezag
to_ccc 2026-11-17 "$w02"

meeting=$(mwp -q meeting plan ccc --on 2026-12-17 --at 10:00 --online --chair 'W. Overweeg' --notes 'P. Notitie')
mwp -q meeting fill "$meeting"
mwp report agenda "$meeting" --format text
echo
mwp list --status all
cat <<END

What to type next:
  export PATH=$demo/bin:\$PATH MWP_FILE=$MWP_FILE MWP_CONFIG=$MWP_CONFIG MWP_NOW=$MWP_NOW
  mwp why $w01
  mwp show $w01
  mwp log $w02
  mwp intake check $w02
  mwp report agenda $meeting --format md -o agenda.md
  mwp report package $meeting --format html --output-dir uit
  mwp report overview --min-count 1 --format html -o overzicht.html
  mwp help rules
END
