// The only door through which this product calls an address that somebody typed. See docs/decisions/024-outbound-requests.md.
import { Resolver } from "node:dns/promises";
import type { ClientRequest, IncomingHttpHeaders, IncomingMessage } from "node:http";
import { request as startRequest } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { promisify } from "node:util";
import { brotliDecompress, gunzip, inflate } from "node:zlib";
import { done, type Outcome, refused } from "./outcome.ts";
import { outsideUrl, type UrlFault } from "./outside-url.ts";
import { isPublicAddress } from "./public-address.server.ts";

/** Why an address cannot be called. `unreachable`: there is no such name. */
export type PlaceFault = UrlFault | "private-address" | "timeout" | "unreachable";

/** Why nothing came back. `unreachable`: also nobody there, a certificate that is not theirs, or an answer that breaks off. */
export type OutboundFault = PlaceFault | "redirect" | "too-large";

export interface OutsideRequest {
  method: "GET" | "HEAD" | "POST";
  headers?: Readonly<Record<string, string>>;
  body?: string;
  /** Most bytes of the answer's body, packed and unpacked. */
  maxBytes: number;
  /** Milliseconds for all of it, from the name to the last byte. */
  timeoutMs: number;
  /** Further judges the host's name: lower case, in ASCII. */
  allowHost?: (host: string) => boolean;
  /** Only the status counts: a body that is too long, too slow or broken is no fault. */
  statusOnly?: boolean;
}

export interface OutsideAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** How names become machines. Tests pass one of their own; no setting can, so that nothing in production opens the inside. */
export interface Network {
  /** The addresses of a host; none, or an error, when there is no such host. */
  resolve: (host: string) => Promise<string[]>;
  mayCall: (address: string) => boolean;
  port: number;
  /** Authorities to believe instead of the well-known ones. */
  ca?: string;
}

const internet: Network = { resolve: addressesOnTheInternet, mayCall: isPublicAddress, port: 443 };

/**
 * Calls an address outside: https at the ordinary port, to a machine on the public internet, and to nobody else.
 * The name is looked up once and the very address that was judged is called; redirects are not followed (304 is an answer);
 * whatever the other side does, it ends within the time and the bytes given. Never call it inside a transaction.
 */
export async function requestOutside(
  address: string,
  request: OutsideRequest,
  network: Network = internet,
): Promise<Outcome<OutsideAnswer, OutboundFault>> {
  const signal = AbortSignal.timeout(request.timeoutMs);
  const place = await findPlace(address, request.allowHost, { network, signal });
  return place.ok ? exchange(place.value, request, { network, signal }) : place;
}

/** Could this address be called now? Looks its name up, and calls nobody. The address as it will be used, when it could. */
export async function checkOutside(
  address: string,
  limits: Pick<OutsideRequest, "timeoutMs" | "allowHost">,
  network: Network = internet,
): Promise<Outcome<string, PlaceFault>> {
  const signal = AbortSignal.timeout(limits.timeoutMs);
  const place = await findPlace(address, limits.allowHost, { network, signal });
  return place.ok ? done(place.value.url.href) : place;
}

interface Place {
  url: URL;
  addresses: string[];
}

interface Means {
  network: Network;
  signal: AbortSignal;
}

async function findPlace(
  address: string,
  allowHost: OutsideRequest["allowHost"],
  { network, signal }: Means,
): Promise<Outcome<Place, PlaceFault>> {
  const url = outsideUrl(address, allowHost);
  if (!url.ok) return url;
  const addresses = await beforeEnd(network.resolve(url.value.hostname), signal).catch(() => []);
  if (signal.aborted) return refused("timeout");
  if (addresses.length === 0) return refused("unreachable");
  // one address inside is enough: a name that points both ways is a trick or a mistake
  return addresses.every(network.mayCall) ? done({ url: url.value, addresses }) : refused("private-address");
}

async function exchange(
  place: Place,
  request: OutsideRequest,
  { network, signal }: Means,
): Promise<Outcome<OutsideAnswer, OutboundFault>> {
  const call = startRequest({
    method: request.method,
    host: place.url.hostname,
    servername: place.url.hostname,
    port: network.port,
    path: `${place.url.pathname}${place.url.search}`,
    headers: { ...request.headers, host: place.url.hostname, "accept-encoding": "identity" },
    lookup: only(place.addresses),
    ca: network.ca,
    // said aloud: an environment variable of Node's can turn the default off
    rejectUnauthorized: true,
    agent: false,
    signal,
  });
  try {
    const answer = await answerTo(call, request.body);
    const status = answer.statusCode ?? 0;
    if (status >= 300 && status < 400 && status !== 304) return refused("redirect");
    const body = await bodyOf(answer, request.maxBytes).catch((error: unknown) => {
      if (request.statusOnly) return Buffer.alloc(0);
      throw error;
    });
    return done({ status, headers: answer.headers, body });
  } catch (error) {
    if (error instanceof TooLarge) return refused("too-large");
    return refused(signal.aborted ? "timeout" : "unreachable");
  } finally {
    call.destroy();
  }
}

function answerTo(call: ClientRequest, body: string | undefined): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    call.on("response", resolve);
    call.on("error", reject);
    // also when neither came, as after an answer that wants to speak something else than HTTP
    call.on("close", () => reject(new Error("closed")));
    call.end(body);
  });
}

class TooLarge extends Error {}

async function bodyOf(answer: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of answer) {
    size += chunk.length;
    if (size > maxBytes) throw new TooLarge();
    chunks.push(chunk);
  }
  return unpacked(Buffer.concat(chunks), answer.headers["content-encoding"], maxBytes);
}

const unpackers: Record<string, (packed: Buffer, options: { maxOutputLength: number }) => Promise<Buffer>> = {
  gzip: promisify(gunzip),
  "x-gzip": promisify(gunzip),
  deflate: promisify(inflate),
  br: promisify(brotliDecompress),
};

/** We ask for a body as it is; who packs it all the same is unpacked within the same limit. */
async function unpacked(packed: Buffer, coding: string | undefined, maxBytes: number): Promise<Buffer> {
  const name = coding?.trim().toLowerCase() ?? "";
  // an answer to HEAD and 304 speak of a body that they do not bring
  if (packed.length === 0 || name === "" || name === "identity") return packed;
  const unpack = unpackers[name];
  if (!unpack) throw new Error("unknown coding");
  return unpack(packed, { maxOutputLength: maxBytes }).catch((error: NodeJS.ErrnoException) => {
    throw error.code === "ERR_BUFFER_TOO_LARGE" ? new TooLarge() : error;
  });
}

/** A lookup that knows only the addresses that were judged. */
function only(addresses: string[]): LookupFunction {
  const known = addresses.map((address) => ({ address, family: isIP(address) }));
  return (_host, { all }, answer) => {
    const [first = { address: "", family: 0 }] = known;
    if (all) answer(null, known);
    else answer(null, first.address, first.family);
  };
}

/** Asks name servers and not the operating system: that one also knows names of inside, and holds a thread while it asks. */
async function addressesOnTheInternet(host: string): Promise<string[]> {
  const resolver = new Resolver({ timeout: 2000, tries: 2 });
  const answers = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
  return answers.flatMap((answer) => (answer.status === "fulfilled" ? answer.value : []));
}

/** @throws when the time is over first */
function beforeEnd<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  const end = new Promise<never>((_resolve, reject) => {
    signal.addEventListener("abort", () => reject(new Error("time is over")), { once: true });
  });
  return Promise.race([work, end]);
}
