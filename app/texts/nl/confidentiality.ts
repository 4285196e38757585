/** What somebody promises before she reads whose case it is. See `confidentialityVersion` before changing the statement. */
export const confidentiality = {
  title: "Wat je belooft",
  documentTitle: (title: string) => `Wat je belooft: ${title}`,
  lead: "Je hebt deze opdracht aangenomen. Voordat je leest van welk bedrijf de opdracht is, vragen we je dit.",
  statement: [
    "Wat ik over dit bedrijf lees of hoor, vertel ik aan niemand die er niet bij hoort.",
    "Ik gebruik het alleen voor deze opdracht.",
    "Bestanden bewaar ik veilig en ik deel ze niet. Na de opdracht gooi ik ze weg.",
    "Ik zet niets van het bedrijf in een openbaar programma, ook niet in een AI-programma.",
    "Gaat er iets mis? Dan meld ik dat dezelfde dag aan mijn adviseur.",
    "Mijn werk laat ik alleen aan anderen zien als het bedrijf dat goed vindt.",
  ],
  version: (version: number) => `Versie ${version} van deze tekst.`,
  agree: "Ja, dat beloof ik",
  after: "Daarna zie je het bedrijf, de contactpersoon en de bestanden. Je belooft dit één keer per opdracht.",
  unsure: (advisor: string) => `Twijfel je? Vraag het eerst aan ${advisor}.`,
  mail: "Mail je adviseur",
  back: "Naar je opdrachten",
  company: "het bedrijf",
  missing: "Zet een vinkje om verder te gaan. Zonder deze belofte kun je niet beginnen.",
  tick: "Ik heb dit gelezen en houd me eraan",
};

export type ConfidentialityTexts = typeof confidentiality;
