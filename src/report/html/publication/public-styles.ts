/** What only public pages have. It comes after the styles of every page. */
export const publicStyles = `.public .standing{font-size:1.6rem;margin-bottom:1.5rem}
.public p{max-width:44rem}
.tiles{list-style:none;padding:0;margin:1rem 0;display:grid;grid-template-columns:repeat(3,1fr);gap:1rem}
.tiles li{border-top:4px solid var(--past);padding-top:.4rem}
.tiles strong{display:block;font:600 2rem/1.1 Charter,"Bitstream Charter","Sitka Text",Cambria,Georgia,serif}
.tiles .tile-improved{border-color:var(--teal)}
.story{border-left:4px solid var(--pale);padding-left:1rem;margin:1.25rem 0;max-width:44rem}
.story h3,.story h4{margin-top:0}
@media (max-width:34rem){.tiles{gap:.6rem}.tiles strong{font-size:1.4rem}}
@media print{.public h2{margin-top:.7rem;padding-top:.25rem}.public h3{margin-top:.4rem}html:has(.public){font-size:8.8pt}.public p,.story{max-width:none}.public .standing{margin-bottom:.2rem}.public ul:not(.tiles){margin:.15rem 0;font-size:8.5pt;line-height:1.3}.public{display:flex;flex-direction:column}.at-length{order:1}.at-length:not(.at-length~.at-length){break-before:page}.public .part th{padding-top:.15rem}.public .sparkline{height:20px}.tiles{grid-template-columns:repeat(3,1fr);margin:.4rem 0}.tiles strong{font-size:14pt}.public .standing{font-size:13pt;margin-bottom:.4rem}.story{break-inside:avoid;margin:.5rem 0}}
`;
