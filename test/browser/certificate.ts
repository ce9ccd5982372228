import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateCertificates } from "office-addin-dev-certs/lib/generate";

export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

/**
 * Makes a certificate for localhost that lives one day and that nobody trusts: the browser under test is told to accept
 * it. Nothing is installed and nothing is kept.
 */
export async function makeCertificate(): Promise<Certificate> {
  const folder = mkdtempSync(join(tmpdir(), "park-audit-certificate-"));
  try {
    const paths = ["ca.crt", "localhost.crt", "localhost.key"].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    await generateCertificates(...paths, 1);
    return { cert: readFileSync(paths[1], "utf8"), key: readFileSync(paths[2], "utf8") };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
