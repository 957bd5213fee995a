/// How papers and editions look on paper: a file of its own, since pages have no style inline.
public enum PrintStyle {
  /// The stylesheet, the same for browsers that print and for the PDF.
  public static let css = """
    @page {
      size: A4;
      margin: 25mm 25mm 22mm 30mm;
      @bottom-left { content: string(registry); font: 8pt "DejaVu Sans", sans-serif }
      @bottom-right { content: counter(page) " (" counter(pages) ")";
        font: 8pt "DejaVu Sans", sans-serif }
    }
    html { font: 10.5pt/1.45 "DejaVu Serif", Georgia, serif; color: #000; background: #fff }
    body { margin: 0 auto; max-width: 42em; hyphens: manual }
    .letterhead { font-family: "DejaVu Sans", Arial, sans-serif; font-size: 9pt;
      margin-bottom: 10mm }
    .letterhead p { margin: 0 0 1mm }
    .municipality { font-weight: bold; font-size: 11pt }
    .kind { margin-top: 4mm; font-weight: bold }
    .registry { string-set: registry content(text) }
    h1, h2, h3, h4, h5, h6 { font-family: "DejaVu Sans", Arial, sans-serif; line-height: 1.25;
      break-after: avoid; margin: 6mm 0 2mm }
    h1 { font-size: 16pt; margin-top: 0 }
    h2 { font-size: 12pt }
    h3 { font-size: 10.5pt }
    h4, h5, h6 { font-size: 10pt; font-style: italic }
    p { margin: 0 0 2.5mm; orphans: 2; widows: 2 }
    ul, ol { margin: 0 0 2.5mm; padding-left: 6mm }
    blockquote { margin: 0 0 2.5mm 6mm }
    .operative { margin: 0 0 3mm 8mm; break-inside: avoid }
    .operative .lead { margin-left: -8mm }
    table { border-collapse: collapse; width: 100%; font-size: 9pt; margin: 0 0 4mm }
    caption { text-align: left; font-weight: bold; margin-bottom: 1.5mm }
    th, td { border: 0.3mm solid #555; padding: 1.2mm 1.6mm; text-align: left;
      vertical-align: top; font-weight: normal }
    thead th { font-weight: bold; background: #eee }
    thead { display: table-header-group }
    tr { break-inside: avoid }
    .report table { font-size: 8.5pt }
    .report th, .report td { padding: 1mm 1.2mm; hyphens: auto; hyphenate-limit-chars: 10 4 4 }
    .signatures { margin-top: 14mm; break-before: avoid; break-inside: avoid }
    .annex { break-before: page }
    .signature { display: inline-block; width: 42%; margin: 12mm 6% 0 0; padding-top: 1.5mm;
      border-top: 0.3mm solid #000; vertical-align: top }
    .title-page { border: 0.3mm solid #555; padding: 3mm 4mm; margin: 0 0 8mm;
      font: 9pt/1.4 "DejaVu Sans", Arial, sans-serif }
    .title-page p { margin: 0 0 1mm }
    .note { font-size: 8.5pt }
    a { color: inherit }
    figure { margin: 0 0 5mm; break-inside: avoid }
    figcaption, .source { font: 8.5pt/1.4 "DejaVu Sans", Arial, sans-serif }
    svg { display: block; width: 100%; overflow: visible }
    svg.map { overflow: hidden }
    svg text { font-family: "DejaVu Sans", Arial, sans-serif }
    .hidden { display: none }
    .key, .goals, figure.ties ol { list-style: none; padding: 0; margin: 1mm 0 }
    .key li, .goals li { display: inline-block; margin-right: 5mm }
    .key svg, .goals svg { display: inline-block; width: 6mm; height: 4mm;
      vertical-align: middle; margin-right: 1mm }
    figure.ties ol > li { border-bottom: 0.2mm solid #bbb; padding: 1mm 0 }
    figure.funding dt { font-weight: bold }
    figure.funding dd { margin: 0 0 1mm }
    .n1 { background: #eef3f0 } .n2 { background: #dbe6e0 } .n3 { background: #c8d9d0 }
    .n4 { background: #2d5f4a; color: #fff }
    .missing { color: #963a18 }
    @media screen {
      body { padding: 1.5rem 1rem; overflow-wrap: break-word }
      figure, svg { max-width: 100% }
    }
    @media screen and (max-width: 40em) {
      html { -webkit-text-size-adjust: 100%; text-size-adjust: 100% }
      table { display: block; overflow-x: auto; max-width: 100% }
      caption { display: block }
      th, td { overflow-wrap: normal }
      figure { margin-left: 0; margin-right: 0; overflow-x: auto }
      .operative { margin-left: 4mm }
      .operative .lead { margin-left: -4mm }
      .signature { display: block; width: auto; margin-right: 0 }
      pre { overflow-x: auto }
    }
    """
}
