import { describe, expect, test } from "vitest";
import { Badge, TagList } from "#app/ui/badge.tsx";
import { BandBar } from "#app/ui/band-bar.tsx";
import { Button, ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { Card, CardList } from "#app/ui/card.tsx";
import { CheckboxGroup, RadioGroup } from "#app/ui/choice-group.tsx";
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Select, TextArea, TextField } from "#app/ui/field.tsx";
import { Figure } from "#app/ui/figure.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Hero } from "#app/ui/hero.tsx";
import { Main, SiteFooter, SiteHeader, SiteNav, SkipLink } from "#app/ui/layout.tsx";
import { BrandLink } from "#app/ui/logo.tsx";
import { Meter } from "#app/ui/meter.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { RadarChart } from "#app/ui/radar-chart.tsx";
import { SavedStatus } from "#app/ui/saved-status.tsx";
import { Section } from "#app/ui/section.tsx";
import { SlotList } from "#app/ui/slot-list.tsx";
import { StatList, Timecode } from "#app/ui/stat.tsx";
import { Steps } from "#app/ui/steps.tsx";
import { DataTable } from "#app/ui/table.tsx";
import { Timeline } from "#app/ui/timeline.tsx";
import { faults, markup } from "./markup.ts";

const options = [
  { value: "a", label: "Ja" },
  { value: "b", label: "Nee", hint: "Nog niet", apart: true },
];
const axes = ["Plan", "Online", "Mensen"].map((label) => ({ id: label, label, value: 40, low: 40, high: 40 }));

function Fields() {
  return (
    <form className="form" method="post" noValidate>
      <TextField label="Naam" name="name" autoComplete="name" error="Vul je naam in" />
      <TextArea label="Vraag" name="question" optional="(niet verplicht)" hint="Kort mag" />
      <Select label="Branche" name="sector" empty="Kies een branche" options={options} />
      <TextField label="Wanneer?" name="start" type="date" />
      <RadioGroup label="Plek" name="place" options={options} look="tile" headingLevel={2} error="Kies een plek" />
      <CheckboxGroup label="Wat heb je?" name="have" options={options} error="Kies er een" />
      <SlotList
        label="Tijdstip"
        name="slot"
        days={[{ id: "mo", heading: "maandag", slots: [{ value: "9", label: "9.00" }] }]}
      />
      <ButtonRow>
        <Button icon="arrow">Verder</Button>
        <ButtonLink href="/terug" look="quiet" icon="back">
          Terug
        </ButtonLink>
        <SavedStatus text="Bewaard" />
      </ButtonRow>
    </form>
  );
}

function Content() {
  return (
    <>
      <Section title="Uitslag" aside={<a href="/alles">Alles</a>} lead="Zo sta je ervoor.">
        <Figure caption="Score per thema" conclusion="Je bent op weg." source="Bron: Eurostat">
          <RadarChart axes={axes} title="Score" description="Alle drie 40" unknownMark="?" />
        </Figure>
        <Meter label="Totaal" value={38} figure="38" words="Op weg" />
        <BandBar label="Verdeling" bands={[{ id: "l", label: "Laag", share: 50, shareText: "50%", mark: "jij" }]} />
        <DataTable
          caption="Cijfers"
          rows={axes}
          rowKey={(row) => row.id}
          columns={[
            { id: "label", header: "Thema", rowHeader: true, cell: (row) => row.label },
            { id: "value", header: "Score", align: "end", cell: (row) => row.value },
          ]}
        />
        <StatList items={[{ id: "s", label: "scans", figure: 12, note: "dit jaar" }]} />
        <Timeline
          items={[{ id: "1", when: "nu", title: "Intake", detail: "Media Park", state: "now" }]}
          label="Verloop"
        />
        <DefinitionList items={[{ id: "w", term: "Soort", value: "Intake", action: <a href="/w">Wijzigen</a> }]} />
        <Disclosure summary="Meer">Tekst</Disclosure>
        <TagList label="Thema's" items={[{ id: "t", label: "Plan" }]} />
      </Section>
      <CardList>
        <Card
          as="li"
          title="Stap"
          above={<Badge tone="spot">Nu</Badge>}
          look="lit"
          actions={<Button>Doe dit</Button>}
        />
      </CardList>
      <EmptyState title="Nog niets" action={<a href="/zoek">Zoek</a>} />
      <Notice tone="success" title="Gelukt" live="status" headingLevel={2}>
        <p>Je afspraak staat.</p>
      </Notice>
    </>
  );
}

function Page() {
  return (
    <>
      <SkipLink>Naar de inhoud</SkipLink>
      <SiteHeader
        brand={<BrandLink href="/" label="SPOT 035, naar de startpagina" />}
        nav={<SiteNav label="Hoofdmenu" links={[{ id: "scan", link: <a href="/scan">Scan</a> }]} />}
        language={<a href="/en">English</a>}
        account={<a href="/in">Inloggen</a>}
      />
      <Main
        hero={
          <Hero
            eyebrow="Voor ondernemers"
            title="In de spot"
            lead="Weet waar je staat."
            facts={<Timecode figure="00:08" label="8 minuten" />}
            aside={<Card look="lit" title="De eerste vraag" />}
          />
        }
      >
        <FormErrorSummary title="Kijk dit na" errors={[{ fieldId: "name", message: "Vul je naam in" }]} />
        <Steps text="Deel 2 van 8" current={2} total={8} title="Plan" />
        <Fields />
        <Content />
      </Main>
      <SiteFooter
        help={<h2>Hulp nodig?</h2>}
        columns={[
          {
            id: "o",
            title: "Over",
            links: [
              <a key="p" href="/privacy">
                Privacy
              </a>,
            ],
          },
        ]}
        closing={<p>SPOT 035</p>}
      />
    </>
  );
}

describe("a page with every component on it", () => {
  test("is HTML that html-validate has nothing against", async () => {
    expect(await faults(markup(<Page />).html)).toEqual([]);
  });

  test("has no style attribute and no script: the strict content security policy holds", () => {
    const { html } = markup(<Page />);
    expect(html).not.toMatch(/\sstyle=/);
    expect(html).not.toMatch(/<script|\son[a-z]+=/);
  });

  test("has no placeholder, no disabled control and no positive tabindex", () => {
    const { html } = markup(<Page />);
    expect(html).not.toMatch(/placeholder=|\sdisabled|tabindex="[1-9]/i);
  });

  test("starts with a link past the header to a main part that can receive focus", () => {
    const page = markup(<Page />);
    expect(page.html.startsWith('<a class="skip-link" href="#main"')).toBe(true);
    expect(page.one("main").attributes.id).toBe("main");
    expect(page.one("main").attributes.tabindex).toBe("-1");
  });

  test("has the landmarks, one h1 that can receive focus, and no skipped heading level", () => {
    const page = markup(<Page />);
    for (const landmark of ["header", "nav[aria-label]", "main", "footer"]) expect(page.all(landmark)).toHaveLength(1);
    expect(page.all("h1").map((heading) => heading.attributes.id)).toEqual(["page-title"]);
    const levels = [...page.html.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
    for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
  });

  test("has help as the first thing in its footer", () => {
    const { html } = markup(<Page />);
    expect(html.indexOf("Hulp nodig?")).toBeLessThan(html.indexOf("Privacy"));
    expect(html.indexOf("Hulp nodig?")).toBeGreaterThan(html.indexOf("<footer"));
  });

  test("tells its steps outside the form", () => {
    const { html } = markup(<Page />);
    expect(html.indexOf("Deel 2 van 8")).toBeLessThan(html.indexOf("<form"));
  });

  test("gives each drawing a name or hides it", () => {
    const svgs = markup(<Page />).html.match(/<svg[^>]*>/g) ?? [];
    expect(svgs.length).toBeGreaterThan(10);
    for (const svg of svgs) expect(svg).toMatch(/aria-hidden="true"|role="img" aria-labelledby="/);
  });
});

describe("a table", () => {
  test("scrolls in a region with a name that the keyboard can reach, and has row and column headers", () => {
    const page = markup(<Content />);
    const region = page.one("div.table-region");
    expect(region.attributes.tabindex).toBe("0");
    expect(page.described(region, "aria-labelledby")).toEqual(["Cijfers"]);
    expect(page.all('th[scope="col"]')).toHaveLength(2);
    expect(page.all('th[scope="row"]')).toHaveLength(3);
  });
});

describe("a button", () => {
  test("submits unless told otherwise, and a link stays a link", () => {
    expect(markup(<Button>Bewaar</Button>).one("button").attributes.type).toBe("submit");
    expect(markup(<ButtonLink href="/scan">Scan</ButtonLink>).one("a").attributes.href).toBe("/scan");
  });

  test("renders as the router's link when given one", () => {
    const Link = ({ to, children }: { to: string; children?: React.ReactNode }) => <a href={`/app${to}`}>{children}</a>;
    expect(
      markup(
        <ButtonLink as={Link} to="/scan">
          Scan
        </ButtonLink>,
      ).one("a").attributes.href,
    ).toBe("/app/scan");
  });
});

test("a saved status is a live region also while it is empty", () => {
  expect(markup(<SavedStatus text={null} />).html).toBe('<p class="saved" role="status"></p>');
});
