/** PowerShell 5.1 and later. */
export const powershellScript = `# strive: completion for PowerShell. Load it with: strive completion powershell | Out-String | Invoke-Expression

Register-ArgumentCompleter -Native -CommandName 'strive' -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)

    $program = $commandAst.CommandElements[0].Extent.Text.Trim("'", '"')
    if ($program -notmatch '[\\\\/]') { $program = 'strive' }

    # Words without their quotes; nothing in them is expanded.
    $words = @()
    foreach ($element in $commandAst.CommandElements | Select-Object -Skip 1) {
        if ($element.Extent.EndOffset -ge $cursorPosition) { break }
        if ($element -is [System.Management.Automation.Language.StringConstantExpressionAst]) {
            $words += $element.Value
        }
        else {
            $words += $element.Extent.Text
        }
    }
    $current = "$wordToComplete".Trim("'", '"')

    $lines = @(& $program completion powershell --words -- @words "=$current" 2>$null)
    if ($lines.Count -eq 0) { return }
    $head = $lines[0].Split("\`t")

    if (@('assessments', 'files', 'folders') -contains $head[0]) {
        $prefix = $head[1]
        $begun = $current.Substring([Math]::Min($prefix.Length, $current.Length))
        foreach ($path in [System.Management.Automation.CompletionCompleters]::CompleteFilename($begun)) {
            $isFolder = $path.ResultType -eq [System.Management.Automation.CompletionResultType]::ProviderContainer
            if (-not $isFolder -and $head[0] -eq 'folders') { continue }
            if (-not $isFolder -and $head[0] -eq 'assessments' -and $path.ListItemText -notmatch '\\.ya?ml$') { continue }
            [System.Management.Automation.CompletionResult]::new(
                $prefix + $path.CompletionText, $path.ListItemText, $path.ResultType, $path.ToolTip)
        }
        return
    }

    foreach ($line in $lines | Select-Object -Skip 1) {
        $value, $description = $line.Split("\`t", 2)
        if (-not $value) { continue }
        if (-not $description) { $description = $value }
        [System.Management.Automation.CompletionResult]::new($value, $value, 'ParameterValue', $description)
    }
}
`;
