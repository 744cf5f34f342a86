/** Names that a browser could take for more than text, or that turn the direction of what follows. */
export const HOSTILE_MARKUP = [
  '</style><script>document.title = "taken"</script>',
  '</title><h1>Taken</h1>',
  '<img src="https://outside.example/x.png" onerror="document.title = 1">',
  '<!-- ',
  ']]><!DOCTYPE html>',
  '" onmouseover="alert(1)" x="',
  "' style='display:none",
  '&lt;b&gt; &amp; &#60;b&#62; &nbsp;',
  '{{ 1 + 1 }}',
  'exe.\u202egnp.invoice',
  '\u2067\u2066open \u2069\u2069\u2069 shut \u202d',
  'x'.repeat(4000),
  'two\nlines\twith a tab',
] as const;
