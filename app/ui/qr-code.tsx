import "./styles/links.css";

interface QrCodeProps {
  /** Says what the code leads to, for who cannot see it. */
  label: string;
  /** Width and height in modules, with the white round it. */
  size: number;
  /** The dark modules. */
  path: string;
}

/** A QR code, always dark on white: cameras have trouble with the reverse. */
export function QrCode({ label, size, path }: QrCodeProps) {
  return (
    <svg className="qr-code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <path d={path} />
    </svg>
  );
}
