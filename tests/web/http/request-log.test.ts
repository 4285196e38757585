import { describe, expect, it } from "vitest";
import { withoutSecrets } from "#app/web/http/request-log.server.ts";

const token = "abcdefghijklmno_qrstuvwx-z0123456789ABCDEFG";

describe("a path in the log", () => {
  it("has no token and no id, also when a mail scanner has written signs with %", () => {
    expect(withoutSecrets(`/uitslag/${token}`)).toBe("/uitslag/:id");
    expect(withoutSecrets(`/uitslag/${token.replace("_", "%5F").replace("-", "%2D")}.data`)).toBe("/uitslag/:id");
    expect(withoutSecrets("/adviseur/afspraken/0193f1a2-7c1e-7000-8000-0123456789ab/notities")).toBe(
      "/adviseur/afspraken/:id/notities",
    );
  });

  it("has no e-mail address that somebody typed after the slash", () => {
    for (const path of ["/iris@b.nl", "/iris%40b.nl"]) expect(withoutSecrets(path)).toBe("/:id");
  });

  it("keeps what the pages themselves are called, and which asset was asked for", () => {
    for (const path of ["/", "/toegankelijkheid", "/coordinator/mensen", "/assets/components-DkQ3kfjw_aaaaaaaaaa.js"])
      expect(withoutSecrets(path)).toBe(path);
  });
});
