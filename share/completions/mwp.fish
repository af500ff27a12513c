# SPDX-License-Identifier: EUPL-1.2
# Completion of mwp for fish. For one session: mwp completion fish | source
function __mwp_candidates
    set -l words (commandline -opc)
    set -l typed (commandline -ct | string collect)
    for line in (printf '%s\0' $words[2..] "$typed" | $words[1] completion --candidates - 2>/dev/null)
        switch $line
            case :files :folders
                set -l done_part (string match -r -- '^--[^=]*=' $typed)
                for path in (__fish_complete_path (string replace -r -- '^--[^=]*=' '' $typed))
                    printf '%s\n' "$done_part$path"
                end
            case '*'
                printf '%s\n' $line
        end
    end
end
complete -c mwp -f -a '(__mwp_candidates)'
