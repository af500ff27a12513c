# SPDX-License-Identifier: EUPL-1.2
# shellcheck shell=sh disable=SC2154
# Read by stories.sh and demo.sh: a year of a coordinator's work in short words, with the forms in $forms.

# Every line is typed on the day that it begins with: `at` sets the clock, `on` says --on as well.
at() { day=$1; shift; MWP_NOW=${day}T10:00:00Z mwp -q "$@"; }
on() { day=$1; shift; MWP_NOW=${day}T10:00:00Z mwp -q "$@" --on "$day"; }

# The first call tells who it is about; the whole form comes later.
heard_of() { sed '/^form_received/d; /^situation/d; /^\[need\]/,$d' "$forms/$2" | at "$1" intake new --from -; }
form() { at "$1" intake form "$2" --from "$forms/$3"; }
consent() { at "$1" intake consent "$2" --scope regionaal,landelijk,commissie --signed-by "$3" --signed-on "$1"; }
situation() { on "$1" escalate "$2" --to "$3" --because "$4"; }
letter() { at "$1" record letter "$2" --kind uitkomst --sent "$1" --to zorgaanbieder --reference "$2/1"; }
judged() { on "$1" assess set "$2" "$3" "$4" --because "$5" --source aanmeldformulier --by 'E. Adviseur'; }
refused_by() { on "$1" record approach "$2" --provider "$3" --round 1 --answer nee --ground "$4"; }

to_region() {
  on "$1" escalate "$2" --to regionale-taskforce --registered-by zorgaanbieder --because 'geen passend aanbod in eigen huis'
}
to_country() {
  on "$1" escalate "$2" --to landelijke-taskforce --registered-by zorgkantoor --because 'geen oplossing in de regio'
}
to_ccc() {
  on "$1" escalate "$2" --to ccc --registered-by zorgkantoor --because 'geen oplossing in het land, formulieren compleet'
}

region_meets() { at "$1" meeting plan regionale-taskforce --region "$2" --on "$1" --chair 'I. Overleg'; }
country_meets() { at "$1" meeting plan landelijke-taskforce --on "$1" --online; }
no_place() { # DAY MEETING CASE WHY
  at "$1" meeting put "$2" "$3"
  at "$1" meeting outcome "$2" "$3" geen-oplossing --text "$4"
}

wsr() { # DAY REGION DAY-OF-THE-WSR
  at "$1" meeting plan wsr --region "$2" --on "$3" --at 13:00 --place 'Vergadercentrum De Tussenstop' \
    --chair 'I. Overleg' --notes 'P. Notitie' --form zorgconferentie
}
invited() { # DAY MEETING, people on standard input
  while IFS='|' read -r who organisation role mandate; do
    at "$1" meeting invite "$2" --who "$who" --for "$organisation" --role "$role"
  done
}
came() { # DAY MEETING, people on standard input
  while IFS='|' read -r who organisation role mandate; do
    at "$1" meeting attend "$2" --who "$who" --for "$organisation" --role "$role" --mandate "$mandate"
  done
}
