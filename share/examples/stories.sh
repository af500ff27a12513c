#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# A year and a half at eight zorgkantoren, typed in on the days on which it happened: the cases of v01.toml to v12.toml,
# all of them made up. They go into the case file $MWP_FILE, which is made if need be. Prints their numbers, V01 first.
set -eu
: "${MWP_FILE:?names the case file to type into}"
forms=$(dirname "$0")

. "$forms/typing.sh"

[ -e "$MWP_FILE" ] || at 2025-09-01 init --region 5501 --region 5504 --region 5509 --region 5513 \
  --region 5515 --region 5526 --region 5527 --region 5531

# --- 2025: V01, V06 and V08 come in ---

v01=$(heard_of 2025-09-16 v01.toml)
on 2025-09-16 record contact "$v01" --purpose kennisgeving --with zorgaanbieder --channel telefoon \
  --text 'Zorgen over meer zelfverwonding; het CCE is gevraagd. Van ons is nu geen actie nodig.'
situation 2025-09-16 "$v01" plek-niet-passend 'de aanbieder meldt vroegtijdig dat de plek gaat knellen'
on 2025-10-13 record consult "$v01" --with cce --requested 2025-09-15 --advised 2025-10-13 --followed ja \
  --result 'Korte tijd minder zelfverwonding, geen hanteerbare situatie.'

v06=$(heard_of 2025-11-10 v06.toml)
situation 2025-11-10 "$v06" zoeken 'de afdeling mist expertise in verslaving'

situation 2025-11-24 "$v01" zoeken 'het CCE-advies is gevolgd, de plek past niet meer'
to_region 2025-11-25 "$v06"
refused_by 2025-12-01 "$v01" 'Zorggroep Luchtkasteel' contra-indicatie
refused_by 2025-12-01 "$v01" 'Stichting Nergensland' expertise-ontbreekt
refused_by 2025-12-01 "$v01" 'Woonzorg Schijnwereld' groepssamenstelling
refused_by 2025-12-01 "$v01" 'De Denkbeeldige Hoeve' personeel
refused_by 2025-12-01 "$v01" 'Landgoed Utopia' gebouw

region_5509=$(region_meets 2025-12-09 5509)
no_place 2025-12-09 "$region_5509" "$v06" 'Geen aanbieder in de regio combineert besloten wonen met verslavingszorg.'
situation 2025-12-09 "$v06" regulier-zonder-resultaat 'ook de taskforce ziet geen reguliere plek'
situation 2025-12-10 "$v01" regulier-zonder-resultaat 'vijf aanbieders, vijf afwijzingen'
to_country 2025-12-11 "$v06"

v08=$(heard_of 2025-12-15 v08.toml)
on 2025-12-15 record contact "$v08" --purpose sparren --with zorgaanbieder --channel telefoon \
  --text 'De aanbieder overweegt de zorg te beëindigen. Afgesproken: eerst samen zoeken.'
situation 2025-12-15 "$v08" plek-niet-passend 'het team kan de veiligheid niet meer waarborgen'
to_region 2025-12-16 "$v01"

# --- January 2026: taskforces; V03 comes in and goes, V02 comes in ---

region_5526=$(region_meets 2026-01-06 5526)
no_place 2026-01-06 "$region_5526" "$v01" 'Geen plek in de regio met een eigen woonruimte en traumazorg.'
to_country 2026-01-07 "$v01"
country=$(country_meets 2026-01-08)
no_place 2026-01-08 "$country" "$v06" 'Zes zorgkantoren bevraagd, geen passende plek.'

v03=$(at 2026-01-12 intake new --from "$forms/v03.toml")
to_region 2026-01-12 "$v08"
on 2026-01-14 record approach "$v03" --provider 'Fictief Wonen Hoogveld' --round 1 --answer wachtlijst
at 2026-01-15 meeting plan ccc --on 2026-02-26 --every 42d --until 2026-11-05 --at 10:00 --online \
  --chair 'W. Overweeg' --notes 'P. Notitie' > /dev/null
v02=$(heard_of 2026-01-19 v02.toml)
situation 2026-01-19 "$v02" plek-niet-passend 'conflict met huisgenoten'

# V03: a waiting list is no ground.
on 2026-01-19 record note "$v03" --text 'Aanmelding getoetst: er is passend aanbod, de enige reden is de wachtlijst.'
on 2026-01-20 close "$v03" --reason geen-grond --because 'alleen een wachtlijst; verwezen naar wachtlijstbemiddeling'

# V06: the bewindvoerder signs, and may not.
consent 2026-01-20 "$v06" bewindvoerder
region_5501=$(region_meets 2026-01-20 5501)
no_place 2026-01-20 "$region_5501" "$v08" 'Geen plek in de regio. Breng alle betrokkenen bij elkaar.'
on 2026-01-21 intake consent "$v06" --reject --scope regionaal,landelijk,commissie \
  --because 'een bewindvoerder gaat alleen over geld en goederen'

country=$(country_meets 2026-01-22)
no_place 2026-01-22 "$country" "$v01" 'Vier zorgkantoren bevraagd, geen passende plek.'
for region in 5521 5525 5528 5530; do
  on 2026-01-22 record approach "$v01" --region "$region" --answer nee --text 'Gevraagd in de landelijke taskforce.'
done

to_region 2026-01-27 "$v02"
situation 2026-01-27 "$v08" wsr 'de taskforce kwam er niet uit'
wsr_1=$(wsr 2026-01-27 5501 2026-02-12)
at 2026-01-27 meeting put "$wsr_1" "$v08"
people='A. Denkbaar|Fictief Wonen Hoogveld|teamleider|ja
B. Kader|Zorggroep Luchtkasteel|zorgbemiddelaar|nee
D. Ruimte|Ggz-instelling De Gedachte|behandelaar|nee
E. Adviseur|Zorgkantoor|zorgadviseur|ja
O. Meedenker|Fictieve Cliëntondersteuning|cliëntondersteuner|ja
R. Verkenner|Stichting Nergensland|manager wonen|ja'
echo "$people" | invited 2026-01-27 "$wsr_1"
consent 2026-01-29 "$v06" mentor
on 2026-01-29 record note "$v06" --text 'Beschikking van de kantonrechter gezien: de mentor is bevoegd.'
form 2026-01-30 "$v06" v06.toml

# --- February: the CCC of 26 February ---

form 2026-02-02 "$v01" v01.toml
consent 2026-02-02 "$v01" mentor
judged 2026-02-03 "$v01" F2 ja 'Regio en land hebben geen plek met eigen woonruimte, traumazorg en een vast team.'
judged 2026-02-03 "$v01" V7 ja 'Het team zit in de klem: meer afstand en meer nabijheid geven allebei meer zelfverwonding.'
judged 2026-02-03 "$v01" V8 ja 'Het CCE-advies van oktober 2025 is helemaal gevolgd.'
to_ccc 2026-02-03 "$v01"
judged 2026-02-03 "$v06" V1 ja 'Beperking, trauma en verslaving houden elkaar in stand.'
judged 2026-02-03 "$v06" V8 onbekend 'De laatste CCE-consultatie is van 2022.'
to_ccc 2026-02-03 "$v06"

region_5515=$(region_meets 2026-02-10 5515)
no_place 2026-02-10 "$region_5515" "$v02" 'Drie aanbieders hebben gekeken, geen van drie ziet mogelijkheden.'
situation 2026-02-10 "$v02" zoeken 'op de huidige plek gaat het niet verder'
at 2026-02-12 meeting fill ccc-2026-02-26
echo "$people" | came 2026-02-12 "$wsr_1"
at 2026-02-12 meeting outcome "$wsr_1" "$v08" geen-oplossing --text 'Twee organisaties konden ter plekke niets toezeggen.'

v07=$(at 2026-02-16 intake new --from "$forms/v07.toml")
to_country 2026-02-17 "$v02"
on 2026-02-19 record note "$v08" --text 'WSR geëvalueerd: bij 2 van de 6 organisaties ontbrak het mandaat.'
situation 2026-02-19 "$v08" na-wsr 'de WSR gaf geen oplossing'
to_region 2026-02-24 "$v07"

at 2026-02-26 assess decide "$v01" --meeting ccc-2026-02-26 --outcome toegelaten --by 'W. Overweeg' \
  --because 'Er bestaat geen plek waar traumazorg, een prikkelarme eigen woonruimte en een klein vast team samenkomen.'
at 2026-02-26 assess decide "$v06" --meeting ccc-2026-02-26 --outcome aangehouden --by 'W. Overweeg' \
  --because 'Zonder actueel CCE-advies is niet te zien wat nog mogelijk is.' \
  --missing 'een actueel CCE-advies' --from zorgaanbieder --before 2026-03-26
on 2026-02-27 record consult "$v06" --with cce --requested 2026-02-27 --text 'Op verzoek van de CCC.'

# --- March: V05 says no, V02 and V06 wait for the CCC, V08 and V07 for a WSR ---

v05=$(at 2026-03-02 intake new --from "$forms/v05.toml")
letter 2026-03-03 "$v01"
country=$(country_meets 2026-03-05)
no_place 2026-03-05 "$country" "$v02" 'Vijf zorgkantoren bevraagd, geen passende plek.'
at 2026-03-09 record letter "$v05" --kind verzoek --sent 2026-03-09 --to zorgaanbieder --reference "$v05/1"

region_5527=$(region_meets 2026-03-10 5527)
at 2026-03-10 meeting put "$region_5527" "$v07"
at 2026-03-10 meeting outcome "$region_5527" "$v07" geen-oplossing --advise wsr \
  --text 'Geen plek vrij, wel een idee voor een ruil. Breng alle betrokkenen bij elkaar.'
situation 2026-03-11 "$v07" wsr 'op advies van de regionale taskforce'

situation 2026-03-12 "$v08" wsr 'opnieuw, nu met mandaat aan tafel'
wsr_2=$(wsr 2026-03-12 5501 2026-03-26)
at 2026-03-12 meeting put "$wsr_2" "$v08"
people='A. Denkbaar|Fictief Wonen Hoogveld|teamleider|ja
C. Bestuur|Zorggroep Luchtkasteel|bestuurder|ja
F. Bestuur|Ggz-instelling De Gedachte|bestuurder|ja
E. Adviseur|Zorgkantoor|zorgadviseur|ja
O. Meedenker|Fictieve Cliëntondersteuning|cliëntondersteuner|ja
R. Verkenner|Stichting Nergensland|manager wonen|ja'
echo "$people" | invited 2026-03-12 "$wsr_2"

form 2026-03-16 "$v02" v02.toml
consent 2026-03-16 "$v02" client
judged 2026-03-17 "$v02" F2 onbekend 'Nieuw onderzoek naar de oorzaak ontbreekt nog.'
to_ccc 2026-03-17 "$v02"
on 2026-03-19 record consult "$v06" --with cce --advised 2026-03-19 --followed ja \
  --result 'Beperking, trauma en verslaving moeten samen worden behandeld.'

on 2026-03-23 intake consent "$v05" --refuse --scope regionaal,landelijk,commissie
on 2026-03-24 record note "$v05" --text 'Aangehouden: zonder toestemming gaat er niets naar de taskforce of de CCC.'
on 2026-03-26 record contact "$v05" --purpose sparren --with zorgaanbieder --channel telefoon \
  --text 'Algemeen advies gegeven, zonder herleidbare gegevens.'

at 2026-03-26 meeting fill ccc-2026-04-09
echo "$people" | came 2026-03-26 "$wsr_2"
at 2026-03-26 meeting outcome "$wsr_2" "$v08" deels \
  --text 'Overbrugging met personeel van twee organisaties. Tot die begint, loopt de zorg door.'
situation 2026-03-27 "$v08" na-wsr 'overbrugging geregeld, geen blijvende plek'

wsr_7=$(wsr 2026-03-31 5527 2026-04-16)
at 2026-03-31 meeting put "$wsr_7" "$v07"
people='E. Schijnhoven|Familie|curator|ja
H. Proefpersoon|Zorggroep Testrivier|zorgbemiddelaar|ja
J. Beslis|Zorggroep Testrivier|manager wonen|ja
L. Gedrag|Zorggroep Testrivier|gedragsdeskundige|ja
B. Kader|Zorggroep Luchtkasteel|manager wonen|ja
U. Rooster|Zorggroep Luchtkasteel|teamleider|ja
E. Adviseur|Zorgkantoor|zorgadviseur|ja
O. Steunpunt|Fictieve Cliëntondersteuning|cliëntondersteuner|ja'
echo "$people" | invited 2026-03-31 "$wsr_7"

# --- April and May: the CCC of 9 April and of 21 May ---

on 2026-04-02 record consult "$v08" --with praktijkteam-vws --requested 2026-04-02 \
  --text 'Informeel advies gevraagd over de samenloop van Wlz en Wvggz, zonder herleidbare gegevens.'
at 2026-04-09 assess decide "$v06" --meeting ccc-2026-04-09 --outcome toegelaten --by 'W. Overweeg' \
  --because 'Het CCE bevestigt dat de drie problemen samen behandeld moeten worden. Dat aanbod bestaat niet.'
at 2026-04-09 assess decide "$v02" --meeting ccc-2026-04-09 --outcome niet-toegelaten --by 'W. Overweeg' \
  --because 'De CCC ziet binnen het reguliere aanbod nog twee aanbieders.' \
  --options 'Route A: eerst nieuw onderzoek bij Diagnostisch Centrum Vermoeden' \
  --options 'Route B: daarna wonen bij Woonzorg Schijnwereld'
letter 2026-04-13 "$v02"
letter 2026-04-14 "$v06"

on 2026-04-15 record consult "$v08" --with praktijkteam-vws --advised 2026-04-15 --followed ja \
  --result 'Informeel advies: meld de casus bij de NZa en vorm een team uit beide sectoren.'
to_country 2026-04-16 "$v08"
echo "$people" | came 2026-04-16 "$wsr_7"
at 2026-04-16 meeting outcome "$wsr_7" "$v07" oplossing \
  --text 'Ruil van twee cliënten tussen locaties, met extra begeleiding in het begin.' \
  --agree 'zorgaanbieder: met de families van beide cliënten spreken @2026-04-24' \
  --agree 'zorgkantoor: extra begeleiding voor de eerste acht weken regelen @2026-04-30' \
  --agree 'zorgaanbieder: kamers aanpassen en verhuizen @2026-06-26'
on 2026-04-22 record note "$v08" --text 'Melding gedaan bij de NZa.'
country=$(country_meets 2026-04-23)
no_place 2026-04-23 "$country" "$v08" 'Alle zorgkantoren bevraagd, geen passende plek.'
on 2026-04-30 record note "$v07" --text 'Opvolging: 2 van de 3 acties zijn gereed, de verhuizing volgt nog.'

form 2026-05-07 "$v08" v08.toml
consent 2026-05-07 "$v08" mentor
judged 2026-05-07 "$v08" F3 ja 'Nodig zijn een stevig gebouw en een team uit gehandicaptenzorg en ggz samen.'
to_ccc 2026-05-08 "$v08"
at 2026-05-08 meeting fill ccc-2026-05-21
v12=$(heard_of 2026-05-18 v12.toml)
situation 2026-05-18 "$v12" plek-niet-passend 'verpleegkundige zorg in de nacht ontbreekt'
on 2026-05-18 record approach "$v02" --provider 'Diagnostisch Centrum Vermoeden' --round 2 --option 1 --answer ja
at 2026-05-21 assess decide "$v08" --meeting ccc-2026-05-21 --outcome toegelaten --by 'W. Overweeg' \
  --because 'Geen aanbieder verenigt een stevige woonruimte met zorg uit beide sectoren, en de overbrugging is eindig.'
letter 2026-05-26 "$v08"

# --- Summer and autumn: what became of them ---

on 2026-06-08 record approach "$v02" --provider 'Woonzorg Schijnwereld' --round 2 --option 2 --answer ja
to_region 2026-06-09 "$v12"
on 2026-06-15 record provider "$v01" --role beoogd --provider 'De Denkbeeldige Hoeve' --from 2026-06-15
on 2026-06-15 record note "$v01" --text 'Matchgesprek: aanbieder B verkent welke context nodig is.'
on 2026-06-22 record note "$v02" --text 'Route A is gestart bij een reguliere aanbieder.'
region_5513=$(region_meets 2026-06-23 5513)
no_place 2026-06-23 "$region_5513" "$v12" 'Geen plek met verpleegkundige zorg dag en nacht.'
situation 2026-06-23 "$v12" zoeken 'de huidige plek is niet passend te maken'
to_country 2026-07-06 "$v12"
on 2026-07-09 close "$v07" --reason opgelost-wsr --because 'de ruil is uitgevoerd en houdt stand'
country=$(country_meets 2026-07-16)
no_place 2026-07-16 "$country" "$v12" 'Twee aanbieders dachten mee, geen van beide heeft de kennis in huis.'

form 2026-09-01 "$v12" v12.toml
consent 2026-09-01 "$v12" curator
to_ccc 2026-09-02 "$v12"
on 2026-09-07 meeting put ccc-2026-09-24 "$v12" --brought-by 'E. Adviseur'
on 2026-09-07 record outcome "$v02" --at zorgaanbieder oplossing --text 'Route B is begonnen: een eigen appartement.'
on 2026-09-07 close "$v02" --reason opgelost-regulier --because 'route A afgerond, route B loopt'
on 2026-09-17 record contact "$v12" --purpose kennisgeving --with zorgaanbieder --channel telefoon \
  --text 'De aanbieder meldt dat cliënt is overleden.'
on 2026-09-18 close "$v12" --reason overleden --died 2026-09-17

on 2026-10-05 record provider "$v01" --role maatwerk --provider 'De Denkbeeldige Hoeve' --from 2026-10-05
on 2026-10-05 record note "$v01" --text 'Verhuisd naar de plek van het Maatwerkproces.'
on 2026-11-16 close "$v01" --reason geplaatst --because 'zes weken na de verhuizing gaat het goed'

printf '%s\n' "$v01" "$v02" "$v03" "$v05" "$v06" "$v07" "$v08" "$v12"
