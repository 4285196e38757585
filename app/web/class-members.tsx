import { Link } from "@remix-run/react";
import type { Member } from "#app/domain/cases/member-queries.server.ts";
import { membersTexts } from "#app/texts/members.ts";
import { ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Section } from "#app/ui/section.tsx";
import { DataTable } from "#app/ui/table.tsx";
import { workPaths } from "#app/work-paths.ts";
import { useTexts } from "./language.tsx";

interface ClassMembersProps {
  /** The class. */
  id: string;
  members: readonly Member[];
}

/** What was just done with the list of a class, as the address says it; to stand above the page. */
export function MemberNews({ done }: { done: string | null }) {
  const words = useTexts(membersTexts).list;
  const [what = "", added, known] = (done ?? "").split("-");
  const news: Readonly<Record<string, string>> = words.done;
  const title = news[what];
  if (title === undefined) return null;
  return (
    <Notice tone="success" title={title} live="status">
      {added === undefined ? null : <p>{words.read(Number(added), Number(known))}</p>}
    </Notice>
  );
}

/** The students of a class with the ways to change the list. */
export function ClassMembers({ id, members }: ClassMembersProps) {
  const words = useTexts(membersTexts).list;
  return (
    <Section title={`${words.title} (${members.length})`} lead={words.lead} id="studenten">
      {members.length === 0 ? <p>{words.none}</p> : <MemberTable id={id} members={members} />}
      <ButtonRow>
        <ButtonLink as={Link} to={workPaths.newMember({ id })}>
          {words.add}
        </ButtonLink>
        <ButtonLink as={Link} to={workPaths.classFile({ id })} look="secondary">
          {words.file}
        </ButtonLink>
      </ButtonRow>
    </Section>
  );
}

function MemberTable({ id, members }: ClassMembersProps) {
  const words = useTexts(membersTexts).list;
  return (
    <DataTable
      caption={words.title}
      captionHidden
      rows={members}
      rowKey={(member) => member.id}
      columns={[
        {
          id: "name",
          header: words.columns.name,
          rowHeader: true,
          cell: (member) => <Link to={workPaths.member({ id, part: member.id })}>{member.name}</Link>,
        },
        { id: "email", header: words.columns.email, cell: ({ email }) => email ?? words.noEmail },
        { id: "minor", header: words.columns.minor, cell: ({ minor }) => (minor ? words.yes : words.no) },
        { id: "state", header: words.columns.state, cell: ({ active }) => (active ? words.yes : words.no) },
      ]}
    />
  );
}
