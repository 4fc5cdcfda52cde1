/**
 * Bash 3.2 and later, without the package bash-completion. Whatever stands on the line or comes from a file is text here:
 * it is compared, and never evaluated. Names of files are found by the shell's own patterns and quoted by readline.
 */
export const bashScript = `# strive: completion for Bash. Load it with: source <(strive completion bash)

_strive() {
  COMPREPLY=()
  local program=strive paths='' prefix='' typed='' first=1 value description
  local values=() descriptions=()
  case $1 in
    '~/'*) program=$HOME/\${1:2} ;;
    */*)
      program=$1
      # As it was typed: without the quotes, read takes the backslashes away.
      [[ -x $program ]] || IFS= read program <<<"\${1//[\\"\\']/}"
      ;;
  esac
  while IFS= read -r value; do
    description=\${value#*$'\\t'}
    value=\${value%%$'\\t'*}
    if [[ $first ]]; then
      first=
      paths=$value
      prefix=\${description%%$'\\t'*}
      typed=\${description#*$'\\t'}
    else
      values+=("$value")
      descriptions+=("$description")
    fi
  done < <("$program" completion bash --line "\${COMP_LINE:0:COMP_POINT}" </dev/null 2>/dev/null)

  if [[ $paths == assessments || $paths == files || $paths == folders ]]; then
    compopt -o filenames 2>/dev/null
    _strive_paths "$paths" "\${typed:\${#prefix}}"
    return 0
  fi

  # Of the word, readline replaces what stands behind the last = or : only. A quote that is open it keeps.
  local kept=0 width=0 index
  [[ $typed == *"$2" ]] && kept=$((\${#typed} - \${#2}))
  for value in \${values[@]+"\${values[@]}"}; do
    COMPREPLY+=("\${value:kept}")
    ((\${#value} - kept > width)) && width=$((\${#value} - kept))
  done
  if ((\${#COMPREPLY[@]} == 1)); then
    [[ \${COMPREPLY[0]} == *[=/] ]] && compopt -o nospace 2>/dev/null
  elif [[ $COMP_TYPE == 63 || $COMP_TYPE == 33 || $COMP_TYPE == 64 ]]; then
    # They are listed, not inserted: say what they are.
    for index in "\${!COMPREPLY[@]}"; do
      [[ \${descriptions[index]} ]] || continue
      printf -v value '%-*s  (%s)' "$width" "\${COMPREPLY[index]}" "\${descriptions[index]}"
      ((\${#value} < \${COLUMNS:-80})) || value=\${value:0:\${COLUMNS:-80} - 5}...
      COMPREPLY[index]=$value
    done
  fi
  return 0
}

# Every name that begins so: folders, and files of the kind.
_strive_paths() {
  local kind=$1 begun=$2 home='' path failglob=
  if [[ $begun == '~/'* ]]; then
    home=$HOME
    begun=$home\${begun:1}
  fi
  shopt -q failglob && failglob=1 && shopt -u failglob
  for path in "$begun"*; do
    if [[ ! -d $path ]]; then
      [[ $kind == folders || ! -e $path ]] && continue
      [[ $kind == assessments && $path != *.[yY][aA][mM][lL] && $path != *.[yY][mM][lL] ]] && continue
    fi
    [[ $home ]] && path='~'\${path:\${#home}}
    COMPREPLY+=("$path")
  done
  [[ $failglob ]] && shopt -s failglob
  return 0
}

complete -F _strive strive
`;
