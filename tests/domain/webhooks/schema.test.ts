import { describe, expect, it } from "vitest";
import { webhookForm } from "#app/domain/webhooks/schema.ts";

const given = { name: "Planbord", url: "https://hooks.example.org/in", events: ["appointment.booked"] };
const faults = (changes: object) => {
  const read = webhookForm.safeParse({ ...given, ...changes });
  return read.success ? [] : read.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
};

describe("a webhook as filled in", () => {
  it("is tidied: spaces, capitals of the host, events once and in our order", () => {
    const typed = {
      name: "  Ons   planbord ",
      url: " https://HOOKS.example.org ",
      events: ["appointment.moved", "appointment.booked", "appointment.moved"],
    };
    expect(webhookForm.parse(typed)).toEqual({
      name: "Ons planbord",
      url: "https://hooks.example.org/",
      events: ["appointment.booked", "appointment.moved"],
    });
  });

  it.each([
    [{ name: "x" }, ["name: name"]],
    [{ name: "a\r\nb\u0007" }, ["name: name"]],
    [{ url: undefined }, ["url: bad-url"]],
    [{ url: "hooks.example.org" }, ["url: bad-url"]],
    [{ url: "https://me:secret@hooks.example.org/" }, ["url: bad-url"]],
    [{ url: "https://hooks.example.org:8443/" }, ["url: bad-url"]],
    [{ url: "http://hooks.example.org/" }, ["url: not-https"]],
    [{ url: "https://localhost/" }, ["url: host-not-allowed"]],
    [{ url: "https://169.254.169.254/" }, ["url: host-not-allowed"]],
    [{ events: [] }, ["events: events"]],
    [{ events: ["appointment.eaten"] }, ["events.0: events"]],
    [{ active: true }, [': Unrecognized key: "active"']],
  ])("is refused with %o", (changes, expected) => {
    expect(faults(changes)).toEqual(expected);
  });
});
