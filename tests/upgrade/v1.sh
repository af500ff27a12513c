#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# What was typed into the case file of v1.dump, with mwp 0.1.0 of schema 1: every kind of event it had, two series, a
# document. Reads $MWP_FILE and $MWP_CONFIG. The salts differ each time, so the file was made once and kept.
set -eu
at() { day=$1; shift; MWP_NOW=${day}T10:00:00Z mwp -q "$@" 2>> warnings; }
on() { day=$1; shift; MWP_NOW=${day}T10:00:00Z mwp -q "$@" --on "$day" 2>> warnings; }
form() { # RECEIVED FORM-RECEIVED NAME BSN
  cat << END
region = "5526"
received = $1
form_received = $2
situation = "zoeken"
reason = ["geen-passend-aanbod", "overplaatsing"]
[client]
family_name = "$3"
initials = "RJ"
birth_date = 1994-03-11
bsn = "$4"
competent = "nee"
[representative]
role = "mentor"
name = "M. Bedacht"
appointed_on = 2014-06-02
[indication]
zorgprofiel = "VG7"
grondslagen = ["05", "03"]
valid_from = 2022-05-01
[provider]
agb = "10000001"
name = "Stichting De Proefhaven"
[need]
care = "Een vaste begeleider, 'dag en nacht'."
behaviour = "Zelfverwonding; \\"slaat\\"."
[context]
current = "Woont in een te drukke groep."
history = "Drie keer overgeplaatst."
tried = "CCE-advies gevolgd."
question = "Kan een Maatwerkproces starten?"
[wish]
outside_region_discussed_on = 2026-01-05
END
}
one=5526-2026-0001 two=5526-2026-0002 three=5526-2026-0003

at 2026-01-12 init --region 5526

# The first case, up to the CCC, and again.
form 2026-01-12 2026-01-12 Fictema 999993847 | sed '/^form_received/d' | at 2026-01-12 intake new --from - --handler 'E. Adviseur'
on 2026-01-12 record contact $one --purpose kennisgeving --with zorgaanbieder --channel telefoon --text 'Zorgen over meer zelfverwonding.'
on 2026-01-12 escalate $one --to plek-niet-passend --because 'de plek past niet meer'
on 2026-01-13 record approach $one --provider 'Zorggroep Luchtkasteel' --answer open
on 2026-01-14 record approach $one --provider 'Zorggroep Luchtkasteel' --answer nee --ground expertise-ontbreekt --text 'Geen traumazorg.'
on 2026-01-14 record approach $one --region 5525 --answer wachtlijst
on 2026-01-14 record provider $one --role dossierhouder --provider 10000001 --asked 2026-01-12 --decided 2026-01-14 --answer ja
on 2026-01-15 escalate $one --to regionale-taskforce --registered-by zorgaanbieder --because 'geen passend aanbod in eigen huis'
at 2026-01-15 meeting plan regionale-taskforce --on 2026-01-20 --chair 'I. Overleg' --place 'Zaal 1' --at 10:00
at 2026-01-15 meeting put regionale-taskforce-5526-2026-01-20 $one --question 'Wat is nog mogelijk?' --brought-by 'E. Adviseur'
at 2026-01-20 meeting attend regionale-taskforce-5526-2026-01-20 --who 'A. Denkbaar' --for 'Landgoed Utopia' --role teamleider --mandate ja
at 2026-01-20 meeting outcome regionale-taskforce-5526-2026-01-20 $one geen-oplossing --text 'Geen plek in de regio.' --advise cce \
  --agree 'zorgaanbieder: het CCE vragen @2026-02-01' --agree 'zorgkantoor: bellen met Utrecht @2026-02-10'
at 2026-01-20 meeting agree regionale-taskforce-5526-2026-01-20 'zorgkantoor: kaart maken van het aanbod @2026-03-01'
on 2026-01-21 record consult $one --with cce --requested 2026-01-21 --text 'Op advies van de taskforce.'
form 2026-01-12 2026-01-19 Fictema 999993847 | at 2026-01-21 intake form $one --from -
printf 'Toestemming, getekend door de bewindvoerder.\n' > paper
at 2026-01-21 intake consent $one --scope regionaal,landelijk,commissie --signed-by bewindvoerder --signed-on 2026-01-20
on 2026-01-22 intake consent $one --reject --scope regionaal,landelijk,commissie --because 'gaat alleen over geld en goederen'
printf 'Toestemming, getekend door de mentor.\n' > paper
at 2026-01-22 intake consent $one --scope regionaal,landelijk,commissie --signed-by mentor --signed-on 2026-01-22 --until 2027-01-22 --document paper
on 2026-01-23 escalate $one --to landelijke-taskforce --because 'geen oplossing in de regio'
on 2026-01-28 record outcome $one --at landelijke-taskforce geen-oplossing --text 'Vier zorgkantoren bevraagd.'
on 2026-02-02 escalate $one --to ccc --because 'geen oplossing in het land'
on 2026-02-03 record consult $one --with cce --advised 2026-02-03 --followed ja --result 'Korte tijd minder zelfverwonding.'
on 2026-02-03 assess set $one F1 ja --because 'gezien' --source aanmeldformulier --by 'E. Adviseur'
on 2026-02-03 assess set $one V8 onbekend --because 'nog niet bekeken'
at 2026-02-03 meeting plan ccc --on 2026-02-26 --every 42d --until 2026-05-21 --at 10:00 --online --chair 'W. Overweeg' --notes 'P. Notitie'
at 2026-02-03 meeting fill ccc-2026-02-26
at 2026-02-26 assess decide $one --meeting ccc-2026-02-26 --outcome aangehouden --by 'W. Overweeg' --because 'Het onderzoek is te oud.' \
  --missing 'een recent onderzoek' --from zorgaanbieder --before 2026-03-26
at 2026-02-27 record letter $one --kind verzoek --sent 2026-02-27 --to zorgaanbieder --reference "$one/1"
at 2026-03-02 meeting change ccc-2026-04-09 --on 2026-04-16 --at 11:00
at 2026-04-17 assess decide $one --meeting ccc-2026-04-09 --outcome toegelaten --by 'W. Overweeg' --because 'Er bestaat geen plek.'
at 2026-04-20 meeting cancel ccc-2026-05-21 --because 'geen zaal'
at 2026-04-20 record letter $one --kind uitkomst --sent 2026-04-20 --to zorgaanbieder --reference "$one/2"
on 2026-04-21 record provider $one --role beoogd --provider 'De Denkbeeldige Hoeve' --from 2026-04-21

# The second, for the WSR, with a breach; the third, which is no ground.
form 2026-03-02 2026-03-02 Proefman 999992077 | at 2026-03-02 intake new --from -
on 2026-03-03 escalate $two --to wsr --because 'breng alle betrokkenen bij elkaar'
at 2026-03-03 meeting plan wsr --on 2026-03-17 --form zorgconferentie --place 'De Tussenstop'
at 2026-03-03 meeting put wsr-5526-2026-03-17 $two $one
at 2026-03-04 meeting drop wsr-5526-2026-03-17 $one
at 2026-03-05 meeting invite wsr-5526-2026-03-17 --who 'B. Kader' --for 'Zorggroep Luchtkasteel' --role zorgbemiddelaar
at 2026-03-10 meeting prepare wsr-5526-2026-03-17 $two --client-informed 2026-03-06 --informed-by zorgaanbieder --overview 2026-03-09
at 2026-03-17 meeting attend wsr-5526-2026-03-17 --who 'B. Kader' --for 'Zorggroep Luchtkasteel' --role zorgbemiddelaar --mandate nee
at 2026-03-17 meeting outcome wsr-5526-2026-03-17 $two deels --text 'Overbrugging met twee organisaties.'
at 2026-03-18 meeting evaluate wsr-5526-2026-03-17 $two --room-explored ja --mandate-present deels --text 'Bij een ontbrak het mandaat.'
at 2026-03-18 meeting put regionale-taskforce-5526-2026-01-20 $two
at 2026-03-19 intake policy $two --to maatwerkplekken-2021 --because 'de regio werkt er nog mee'
form 2026-03-09 2026-03-09 Verzonnen 999993483 | at 2026-03-09 intake new --from -
on 2026-03-10 intake consent $three --refuse --scope regionaal,landelijk,commissie
on 2026-03-10 close $three --reason geen-grond --because 'alleen een wachtlijst'

# A working copy went on with it, and with a rule lifted; this is that copy.
at 2026-04-22 init --from "$MWP_FILE" --series B -f copy.mwp
on 2026-04-22 record note $one --text 'Onderweg genoteerd.' --key onderweg -f copy.mwp
on 2026-04-23 intake form $two --confirm -f copy.mwp
form 2026-04-22 2026-04-23 Bedenksel 999990482 | at 2026-04-23 intake new --from - -f copy.mwp
at 2026-04-23 intake consent 5526-2026-0004B --scope landelijk --signed-by mentor --signed-on 2026-04-22 -f copy.mwp
on 2026-04-23 escalate 5526-2026-0004B --to landelijke-taskforce --because 'met spoed' -f copy.mwp \
  --override 'rung-order=crisis, de regio is gebeld' --override 'no-solution-below=de regio is gebeld'
