/**
 * How a page looks: on a screen, in the dark, on paper, on a phone, and in forced colors. One text, inside the page, and
 * nothing is loaded. Colors are pairs that the tests hold to the contrast of WCAG 2.2 AA.
 */
export const stylesheet = `
:root{color-scheme:light dark;--ink:#1b2331;--muted:#566070;--rule:#d9dfe6;--paper:#fff;--wash:#f3f6f8;--teal:#0b6b72;--pale:#d8ebec;--amber:#855500;--sand:#fbeccb;--past:#7c8d97}
@media (prefers-color-scheme:dark){:root{--ink:#e8ecf1;--muted:#a6b1bf;--rule:#3a4453;--paper:#151a22;--wash:#1e2530;--teal:#66c6cd;--pale:#1d4247;--amber:#f0bf63;--sand:#4a3a17;--past:#8796a3}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;overflow-wrap:break-word}
main,footer{max-width:56rem;margin:0 auto;padding:0 1.5rem}
main{padding-top:2.5rem}
footer{padding-top:1rem;padding-bottom:3rem;color:var(--muted);font-size:.875rem}
h1,h2,h3,.standing{font-family:Charter,"Bitstream Charter","Sitka Text",Cambria,Georgia,serif;line-height:1.25}
h1,h2,h3{text-wrap:balance}
h1{font-size:2.25rem;margin:0}
h2{font-size:1.5rem;margin:3rem 0 .75rem;border-top:3px solid var(--ink);padding-top:.75rem}
h3{font-size:1.2rem;margin:2rem 0 .25rem}
h4{font-size:1rem;margin:1.25rem 0 .25rem}
p{margin:.4rem 0;max-width:42rem}
a{color:var(--teal)}
a:focus-visible,summary:focus-visible,.scroll:focus-visible{outline:3px solid var(--teal);outline-offset:2px}
.place,.quiet{color:var(--muted)}
.quiet{font-size:.875rem}
.place{margin:.2rem 0 1.5rem;max-width:none}
.standing{font-size:1.4rem;line-height:1.4;max-width:44rem;margin:0 0 .5rem}
.standing strong{color:var(--teal)}
.measures{font-size:1.05rem;margin:0 0 .75rem}
.moves{margin:0 0 1.5rem;max-width:44rem}
.moves div{display:flex;gap:.25rem 1rem;padding:.15rem 0}
.moves dt{flex:0 0 14rem}
.good{color:var(--teal)}
.open{color:var(--amber)}
svg{overflow:visible}
.chart{display:block;max-width:100%;height:auto}
svg text{font:12px system-ui,"Segoe UI",Roboto,Arial,sans-serif;fill:var(--ink)}
.chart .axis{fill:var(--muted)}
.chart .label{font-weight:600}
.chart .target-label{fill:var(--muted)}
.chart .label,.chart .target-label{stroke:var(--paper);stroke-width:3px;stroke-linejoin:round;paint-order:stroke}
.square{fill:var(--paper);stroke:var(--muted)}
.square-met{fill:var(--teal);stroke:var(--teal)}
.square-unknown{stroke-dasharray:3 2}
.tick{fill:none;stroke:var(--paper);stroke-width:2}
.half{fill:var(--teal);stroke:none}
.cross{fill:none;stroke:var(--amber);stroke-width:2}
.grid{stroke:var(--rule);stroke-opacity:1}
.line{fill:none;stroke:var(--teal);stroke-width:2.5;stroke-linejoin:round}
.line-before,.line-whole{fill:none;stroke:var(--past);stroke-width:1.5}
.line-before{stroke-dasharray:2 3}
.point{fill:var(--teal);stroke:var(--teal)}
.point-open{fill:var(--paper);stroke:var(--teal);stroke-width:2}
.point-before{fill:var(--paper);stroke:var(--past)}
.range{stroke:var(--teal);stroke-width:6;stroke-opacity:.45;stroke-linecap:butt}
.range-before{stroke:var(--past);stroke-width:6;stroke-opacity:.45}
.range-whole{stroke:var(--past);stroke-width:6;stroke-opacity:.45}
.dot-whole{fill:var(--past);stroke:none}
.margin{stroke:var(--teal);stroke-width:1.5}
.margin-before{stroke:var(--past);stroke-width:1}
.break{stroke:var(--muted);stroke-dasharray:4 3}
.target{stroke:var(--amber);stroke-width:1.5;stroke-dasharray:6 4}
.withheld{fill:none;stroke:var(--muted)}
.bar{fill:var(--teal);stroke:none}
.bar-in-kind{fill:var(--past);stroke:none}
.gap-baseline{fill:var(--past)}
.gap-latest{fill:var(--teal)}
.no-gap{stroke:var(--ink)}
.gap-bars,.trends,.share,.sparkline{display:block;margin:.1rem 0 .25rem}
.held{fill:var(--past);stroke:none}
.fell{fill:var(--amber);stroke:none}
.needed{font-weight:600}
.steps{table-layout:fixed}
.steps th:last-child{width:22%}
.steps th:first-child{width:36%}
td ul{margin:.2rem 0}
.part th{color:var(--muted);padding-top:.75rem;border-bottom-color:var(--muted)}
.facts{margin:.25rem 0 1rem}
.facts div{margin:.1rem 0}
.facts>div{display:flex;gap:1rem;padding:.35rem 0;border-bottom:1px solid var(--rule)}
dt{flex:0 0 5.5rem;color:var(--muted)}
dd{margin:0}
ul{padding-left:1.25rem}
.print-only{display:none}
figure{margin:.5rem 0 1rem}
figcaption{font-weight:600}
figcaption .quiet{display:block;font-weight:400}
.gateways{table-layout:fixed;min-width:34rem}
.gateways th,.gateways td{padding:.45rem .6rem;border-bottom:2px solid var(--paper)}
.gateways thead th{background:none;border:0}
.gateways thead th:first-child{width:30%}
.crossed-row th,.crossed-row td{background:var(--pale)}
.next-row th,.next-row td{background:var(--sand)}
.later-row th,.later-row td{background:var(--wash)}
.benchmark{display:inline-block;width:18px;height:18px;margin:0 2px 2px 0;vertical-align:middle}
.mark-line{fill:none;stroke:var(--muted);stroke-width:1.5}
.network,.network+footer{max-width:84rem}
.network{page:wide}
.partnerships td[data-label=Movement]{min-width:11rem}
.state{display:block;font-weight:400;font-size:.75rem;color:var(--muted)}
.partnerships th{min-width:10rem}
.partnerships thead th{min-width:0}
.beside{display:flex;flex-wrap:wrap;gap:.5rem 2rem;align-items:flex-start}
.beside figure{flex:0 1 26rem;min-width:16rem;margin:.5rem 0}
.beside .numbers{flex:1 1 17rem;overflow-x:auto}
.numbers table{font-size:.85rem}
.numbers th{font-weight:400;white-space:nowrap}
.point-made{font-weight:400}
h4 .point-made{color:var(--muted)}
.by{margin-top:1rem}
.groups{display:grid;grid-template-columns:repeat(auto-fill,minmax(11.5rem,1fr));gap:.25rem 1.25rem}
.legend{list-style:none;padding:0;margin:.5rem 0 1.5rem;display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;font-size:.875rem;color:var(--muted)}
.legend li{display:flex;align-items:center;gap:.4rem}
.legend .benchmark{margin:0}
.dimension tbody th{min-width:11rem}
.dimension td:last-child:not(.number){min-width:10rem}
.groups figure{display:flex;flex-direction:column;justify-content:space-between}
.network .scroll:not(:has(.partnerships)){max-width:60rem}
.bars{width:160px;height:14px}
.verdicts{list-style:none;padding:0;margin:1.25rem 0;display:grid;grid-template-columns:repeat(auto-fit,minmax(12rem,1fr));gap:.75rem 1.5rem}
.verdicts li{border-top:3px solid var(--rule);padding-top:.4rem}
.verdicts .holds{border-color:var(--teal)}
.verdicts .lost{border-color:var(--amber)}
.verdicts strong{display:block}
ol.steps{padding-left:1.5rem}
ol.steps li{margin:.5rem 0}
.scroll{position:relative;overflow-x:auto;margin:.5rem 0 1rem}
table{border-collapse:collapse;font-size:.9rem;width:100%}
th,td{text-align:left;vertical-align:top;padding:.35rem .75rem .35rem 0;border-bottom:1px solid var(--rule)}
th{font-weight:600}
thead th{color:var(--muted);font-size:.8rem;vertical-align:bottom}
.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
td.number:last-child,th.number:last-child{padding-right:0}
details{margin:.5rem 0 1rem}
summary{cursor:pointer;color:var(--teal);font-size:.9rem;padding:.3rem 0}
.hidden{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media (max-width:34rem){main,footer{padding-left:1rem;padding-right:1rem}main{padding-top:1.5rem}h1{font-size:1.75rem}.standing{font-size:1.2rem}.chart text{font-size:14px}.groups{grid-template-columns:1fr 1fr}.scroll tbody th{min-width:7rem}.scroll td:last-child:not(.number){min-width:13rem}
.stack thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.stack,.stack tbody,.stack tr,.stack tbody th,.stack td{display:block}
.stack tr{border-bottom:1px solid var(--rule);padding:.5rem 0}
.stack tbody th,.stack td,.scroll .stack td:last-child:not(.number),.scroll .stack tbody th{min-width:0;border:0;padding:.1rem 0;text-align:left;white-space:normal}
.stack td[data-label]::before{content:attr(data-label) ": ";color:var(--muted);font-size:.8rem}
.stack td:empty,.stack td:has(>svg:only-child)::before{display:none}
.facts>div,.moves div{display:block}
.moves div{padding:.25rem 0}
.numbers tr{display:flex;flex-wrap:wrap;padding:.3rem 0;border-bottom:1px solid var(--rule)}
.numbers th,.numbers td{border:0;padding:0 .75rem 0 0}
.numbers th:first-child{flex:0 0 5rem}
.numbers .number{flex:0 0 auto;min-width:4.25rem}
.numbers .note{flex:1 0 auto;max-width:100%}
.verdicts{gap:.4rem}
.verdicts li{display:flex;justify-content:space-between;gap:1rem}
.gateways{min-width:0}
.gateways,.gateways thead,.gateways tbody{display:block}
.gateways tr{display:grid;grid-template-columns:repeat(auto-fit,minmax(4.4rem,1fr))}
.gateways tbody th{grid-column:1/-1;padding-bottom:0;border-bottom:0}
.gateways td{padding:.35rem .2rem .35rem .6rem}
.gateways thead tr{display:block;font-size:.875rem;color:var(--muted);padding-bottom:.5rem}
.gateways thead tr::before{content:"Left to right: "}
.gateways thead th{display:inline;padding:0;font-size:inherit;font-weight:400}
.gateways thead th:not(:last-child)::after{content:", "}
.gateways thead th:first-child{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.gateways td[colspan]{grid-column:1/-1}
.benchmark{width:16px;height:16px;margin-right:1px}}
@media print{:root{color-scheme:light;--ink:#000;--muted:#444;--rule:#bbb;--paper:#fff;--wash:#f3f6f8;--teal:#0b6b72;--pale:#d8ebec;--amber:#855500;--sand:#fbeccb;--past:#7c8d97}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
@page{margin:1.5cm}
@page wide{size:landscape}
html{font-size:9.5pt}
body{font-size:1rem;line-height:1.4}
main,footer{max-width:none;padding:0}
p{max-width:none}
h1{font-size:20pt}.standing{font-size:13pt;max-width:none}h2{font-size:14pt;margin-top:1.2rem;padding-top:.4rem}h3{font-size:11.5pt;margin-top:.9rem}h4{margin-top:.6rem}
h2,h3,h4,.by,h4+p,h3+p,h2+p,thead,.groups{break-after:avoid}
h2,h3,h4,figure,li,tr,.keep,.beside,.dimension{break-inside:avoid}
.first-page,.second-page{break-after:page}
.details-title{font:600 20pt Charter,Cambria,Georgia,serif}
.place,.moves{margin-bottom:.6rem}
.measures{margin-bottom:.2rem}
.moves{max-width:none}
.moves div{padding:0}
.verdicts{margin:.6rem 0}
.quiet,.numbers table{font-size:8pt}
table{font-size:8.5pt}
th,td{padding-top:.15rem;padding-bottom:.15rem}
.gateways{min-width:0}
.gateways th,.gateways td{padding:.1rem .4rem}
.legend{margin:.2rem 0}
ol.steps{margin:.2rem 0;padding-left:2.25rem}
ol.steps li{margin:0}
.first-page .state{display:inline-block}.first-page h2{margin-top:.8rem}.first-page p{margin-top:.2rem;margin-bottom:.2rem}
.beside{flex-wrap:nowrap}
.beside figure{flex:0 0 46%;min-width:0;margin:.2rem 0}
.groups{grid-template-columns:repeat(4,1fr);gap:.2rem 1rem}
.groups figure{margin:.2rem 0}
.chart text{font-size:14px}
summary{display:none}
.print-only{display:block;font-weight:600;break-after:avoid}
.state{font-size:7.5pt}
.second-page table{font-size:8pt;line-height:1.25}
.second-page .state{font-size:7pt}
.second-page th,.second-page td{padding-top:.1rem;padding-bottom:.1rem}
.second-page .part th{padding-top:.35rem}
.second-page h2{margin-top:0}
.sparkline{height:18px;width:auto;margin:0}
.part{break-after:avoid}
details::details-content{content-visibility:visible;height:auto;display:block}
.scroll{overflow:visible}
a{color:inherit}}
@media (forced-colors:active){.square,.point-open,.point-before{fill:Canvas;stroke:CanvasText}svg text{fill:CanvasText}.line,.range,.margin,.mark-line,.withheld{stroke:CanvasText}.point,.half,.bar,.square-met{fill:CanvasText;stroke:CanvasText}.tick,.chart .label,.chart .target-label{stroke:Canvas}.line-before,.line-whole,.grid,.target,.break{stroke:GrayText}.gap-baseline{fill:GrayText}.gap-latest,.held,.fell{fill:CanvasText}.no-gap{stroke:CanvasText}}
`;
