import { createHash, createSign, generateKeyPairSync, type KeyObject, randomBytes } from "node:crypto";

/** A certificate that signed itself, and its key; both as PEM. */
export interface Certificate {
  cert: string;
  key: string;
}

/** Makes a certificate for hosts, so that no key has to lie in the repository. Believed by who takes `cert` for an authority. */
export function certificateFor(...hosts: string[]): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "prime256v1" });
  const body = toBeSigned(hosts, publicKey);
  const signature = createSign("sha256").update(body).sign(privateKey);
  const whole = sequence(body, sequence(ecdsaWithSha256), bits(signature));
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${whole.toString("base64").replace(/.{64}/g, "$&\n")}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
  };
}

function toBeSigned(hosts: string[], publicKey: KeyObject): Buffer {
  const spki = publicKey.export({ type: "spki", format: "der" });
  const name = sequence(der(0x31, sequence(commonName, der(0x0c, Buffer.from(hosts[0] ?? "")))));
  const day = 86_400_000;
  const validity = sequence(time(Date.now() - day), time(Date.now() + 30 * day));
  const names = sequence(...hosts.map((host) => der(0x82, Buffer.from(host))));
  const extensions = sequence(
    sequence(subjectAltName, der(0x04, names)),
    sequence(basicConstraints, der(0x01, Buffer.from([0xff])), der(0x04, sequence(der(0x01, Buffer.from([0xff]))))),
    sequence(keyIdentifier, der(0x04, der(0x04, createHash("sha1").update(spki).digest()))),
  );
  return sequence(
    der(0xa0, der(0x02, Buffer.from([2]))), // version 3
    der(0x02, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    sequence(ecdsaWithSha256),
    name,
    validity,
    name,
    spki,
    der(0xa3, extensions),
  );
}

function der(tag: number, content: Buffer): Buffer {
  const size = content.length;
  const length = size < 128 ? [size] : size < 256 ? [0x81, size] : [0x82, size >> 8, size & 255];
  return Buffer.concat([Buffer.from([tag, ...length]), content]);
}

const sequence = (...parts: Buffer[]) => der(0x30, Buffer.concat(parts));
const bits = (content: Buffer) => der(0x03, Buffer.concat([Buffer.from([0]), content]));
const objectId = (hex: string) => der(0x06, Buffer.from(hex, "hex"));
const time = (moment: number) =>
  der(0x17, Buffer.from(`${new Date(moment).toISOString().replace(/[-:T]/g, "").slice(2, 14)}Z`));

const ecdsaWithSha256 = objectId("2a8648ce3d040302");
const commonName = objectId("550403");
const subjectAltName = objectId("551d11");
const basicConstraints = objectId("551d13");
const keyIdentifier = objectId("551d0e");
