import { Resolver } from "node:dns/promises";
import type { ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { afterEach, describe, expect, it, vi } from "vitest";
import { checkOutside, type Network, type OutsideRequest, requestOutside } from "#app/lib/outbound.server.ts";
import { isPublicAddress } from "#app/lib/public-address.server.ts";
import { type Call, type Outside, startOutside } from "#tests/support/outside.ts";

const started: Outside[] = [];
afterEach(async () => {
  await Promise.all(started.splice(0).map((outside) => outside.stop()));
});

async function outside(answer?: (call: Call, response: ServerResponse) => void, host?: string): Promise<Outside> {
  const server = await startOutside(answer, host);
  started.push(server);
  return server;
}

const address = "https://hooks.example.org/in?key=1";
const get: OutsideRequest = { method: "GET", maxBytes: 1000, timeoutMs: 5000 };
const ask = async (network: Network, request: Partial<OutsideRequest> = {}) => {
  const outcome = await requestOutside(address, { ...get, ...request }, network);
  return outcome.ok ? { status: outcome.value.status, body: outcome.value.body.toString("utf8") } : outcome.reason;
};

describe("a call to outside", () => {
  it("brings what was sent there and the answer back", async () => {
    const { network, calls } = await outside((_call, response) => {
      response.writeHead(201, { ETag: '"1"' }).end("thank you");
    });
    const outcome = await requestOutside(
      address,
      { ...get, method: "POST", headers: { "Content-Type": "application/json", Host: "other" }, body: '{"naïve":1}' },
      network,
    );
    expect(outcome).toMatchObject({ ok: true, value: { status: 201, headers: { etag: '"1"' } } });
    expect(outcome.ok && outcome.value.body.toString("utf8")).toBe("thank you");
    expect(calls).toEqual([
      {
        method: "POST",
        path: "/in?key=1",
        body: '{"naïve":1}',
        headers: {
          host: "hooks.example.org",
          "content-type": "application/json",
          "content-length": "12",
          "accept-encoding": "identity",
          connection: "close",
        },
      },
    ]);
  });

  it("takes an answer without a body, also to HEAD, and 304 for an answer", async () => {
    const { network } = await outside((call, response) => {
      response.writeHead(call.method === "HEAD" ? 200 : 304, { "Content-Encoding": "gzip" }).end();
    });
    expect(await ask(network, { method: "HEAD" })).toEqual({ status: 200, body: "" });
    expect(await ask(network)).toEqual({ status: 304, body: "" });
  });

  it.each([301, 302, 303, 307, 308, 300, 305])("does not follow a redirect (%d)", async (status) => {
    const { network, calls } = await outside((_call, response) => {
      response.writeHead(status, { Location: "https://hooks.example.org/there" }).end();
    });
    expect(await ask(network)).toBe("redirect");
    expect(calls).toHaveLength(1);
  });
});

describe("who is called", () => {
  it("is nobody when the address is not one for outside", async () => {
    const { network, calls } = await outside();
    for (const [text, reason] of [
      ["http://hooks.example.org/", "not-https"],
      ["https://hooks.example.org:8443/", "bad-url"],
      ["https://127.0.0.1/", "host-not-allowed"],
      ["https://localhost/", "host-not-allowed"],
    ] as const)
      expect(await requestOutside(text, get, network)).toEqual({ ok: false, reason });
    expect(await ask(network, { allowHost: (host) => host !== "hooks.example.org" })).toBe("host-not-allowed");
    expect(calls).toEqual([]);
  });

  it.each([
    [["127.0.0.1"]],
    [["169.254.169.254"]],
    [["::1"]],
    [["::ffff:127.0.0.1"]],
    [["fe80::1%eth0"]],
    [["8.8.8.8", "10.0.0.1"]],
    [["not an address"]],
  ])("is nobody when the name leads inside: %s", async (addresses) => {
    const { network, calls } = await outside();
    const inside = { ...network, resolve: async () => addresses, mayCall: isPublicAddress };
    expect(await ask(inside)).toBe("private-address");
    expect(await checkOutside(address, { timeoutMs: 1000 }, inside)).toEqual({ ok: false, reason: "private-address" });
    expect(calls).toEqual([]);
  });

  it("is the machine that was judged, though the name leads elsewhere a moment later", async () => {
    const { network, calls } = await outside();
    const judged: string[] = [];
    let asked = 0;
    const answer = await ask({
      ...network,
      resolve: async () => (asked++ === 0 ? ["127.0.0.1"] : ["127.0.0.2"]),
      mayCall: (one) => judged.push(one) > 0,
    });
    expect(answer).toEqual({ status: 204, body: "" });
    expect({ asked, judged, calls: calls.length }).toEqual({ asked: 1, judged: ["127.0.0.1"], calls: 1 });
  });

  it("has a certificate for that name, from somebody who is believed", async () => {
    const other = await outside(undefined, "other.example.org");
    expect(await ask(other.network)).toBe("unreachable");
    const { ca: _nobody, ...unbelieved } = (await outside()).network;
    expect(await ask(unbelieved)).toBe("unreachable");
    expect(started.flatMap(({ calls }) => calls)).toEqual([]);
  });

  it("has a certificate also when the environment says that it need not", async () => {
    const { ca: _nobody, ...unbelieved } = (await outside()).network;
    process.env.NODE_TLS_REJECT_UNAUTHORIZED = "0";
    try {
      expect(await ask(unbelieved)).toBe("unreachable");
    } finally {
      delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;
    }
  });

  it("is, when nobody says otherwise, whom the name servers name, if that is outside", async () => {
    const first = vi.spyOn(Resolver.prototype, "resolve4").mockResolvedValue(["127.0.0.1"]);
    const second = vi.spyOn(Resolver.prototype, "resolve6").mockRejectedValue(new Error("no such record"));
    try {
      expect(await requestOutside(address, get)).toEqual({ ok: false, reason: "private-address" });
      first.mockRejectedValue(new Error("no such name"));
      expect(await requestOutside(address, get)).toEqual({ ok: false, reason: "unreachable" });
      second.mockResolvedValue(["::1"]);
      expect(await requestOutside(address, get)).toEqual({ ok: false, reason: "private-address" });
    } finally {
      vi.restoreAllMocks();
    }
  });

  it("is nobody when there is no such name, or nobody there", async () => {
    const { network, stop } = await outside();
    expect(await ask({ ...network, resolve: async () => [] })).toBe("unreachable");
    expect(await ask({ ...network, resolve: () => Promise.reject(new Error("no such name")) })).toBe("unreachable");
    await stop();
    expect(await ask(network)).toBe("unreachable");
  });

  it("can be asked beforehand without a call", async () => {
    const { network, calls } = await outside();
    expect(await checkOutside("https://HOOKS.example.org", { timeoutMs: 1000 }, network)).toEqual({
      ok: true,
      value: "https://hooks.example.org/",
    });
    expect(calls).toEqual([]);
  });
});

describe("what comes back", () => {
  const text = "a".repeat(1000);
  const packed = { gzip: gzipSync(text), deflate: deflateSync(text), br: brotliCompressSync(text) };

  it("may be as long as allowed and no byte longer", async () => {
    const { network } = await outside((_call, response) => response.end(text));
    expect(await ask(network)).toEqual({ status: 200, body: text });
    expect(await ask(network, { maxBytes: 999 })).toBe("too-large");
  });

  it("is not read on when it has no end", async () => {
    let sent = 0;
    const { network } = await outside((_call, response) => {
      const more = () => {
        while (!response.destroyed && response.write(text)) sent += text.length;
        if (!response.destroyed) response.once("drain", more);
      };
      more();
    });
    expect(await ask(network)).toBe("too-large");
    expect(sent).toBeLessThan(20_000_000);
  });

  it.each(Object.entries(packed))("is unpacked within the same limit: %s", async (coding, body) => {
    const { network } = await outside((_call, response) => {
      response.writeHead(200, { "Content-Encoding": coding.toUpperCase() }).end(body);
    });
    expect(await ask(network)).toEqual({ status: 200, body: text });
    expect(await ask(network, { maxBytes: 999 })).toBe("too-large");
  });

  it("does not blow up: 100 MB packed into 100 kB", async () => {
    const bomb = gzipSync(Buffer.alloc(100_000_000));
    const { network } = await outside((_call, response) => {
      response.writeHead(200, { "Content-Encoding": "gzip" }).end(bomb);
    });
    const before = process.memoryUsage().arrayBuffers;
    expect(await ask(network, { maxBytes: 1_000_000 })).toBe("too-large");
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20_000_000);
  });

  it("is of no use when it is broken off, wrongly packed, or no HTTP", async () => {
    const broken = await outside((_call, response) => {
      response.writeHead(200, { "Content-Length": "10" }).write("half");
      setTimeout(() => response.destroy(), 20);
    });
    const unknown = await outside((_call, response) => {
      response.writeHead(200, { "Content-Encoding": "zstd" }).end("x");
    });
    const notPacked = await outside((_call, response) => {
      response.writeHead(200, { "Content-Encoding": "gzip" }).end("plain");
    });
    const noHttp = await outside((_call, response) => void response.socket?.end("SSH-2.0-x\r\n"));
    const silent = await outside((_call, response) => void response.socket?.end());
    for (const { network } of [broken, unknown, notPacked, noHttp, silent])
      expect(await ask(network)).toBe("unreachable");
  });

  it("matters only for its status when that is what was asked", async () => {
    const { network } = await outside((_call, response) => response.writeHead(500).end(text));
    expect(await ask(network, { statusOnly: true, maxBytes: 10 })).toEqual({ status: 500, body: "" });
  });
});

describe("the time", () => {
  const stages: [
    string,
    (network: Network) => Network,
    ((call: Call, response: ServerResponse) => void) | undefined,
  ][] = [
    ["the name", (network) => ({ ...network, resolve: () => new Promise(() => {}) }), undefined],
    ["the answer", (network) => network, () => {}],
    ["the body", (network) => network, (_call, response) => void response.writeHead(200).write("a")],
    [
      "drop after drop of the body",
      (network) => network,
      async (_call, response) => {
        while (!response.destroyed) {
          response.write("a");
          await wait(10);
        }
      },
    ],
  ];

  it.each(stages)("ends a wait for %s", async (_stage, change, answer) => {
    const { network } = await outside(answer);
    expect(await ask(change(network), { timeoutMs: 300, maxBytes: 100_000 })).toBe("timeout");
  });
});
