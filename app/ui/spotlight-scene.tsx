import "./styles/scene.css";
/** A studio with one lamp on: its light falls on a shop. Drawn by ourselves, decorative. */
export function SpotlightScene() {
  return (
    <svg className="scene" viewBox="0 0 520 440" aria-hidden="true" focusable="false">
      <Studio />
      <Shop />
    </svg>
  );
}

function Studio() {
  return (
    <>
      <path
        className="scene__truss"
        d="M0 26h520M0 44h520M10 44l24-18 24 18 24-18 24 18 24-18 24 18 24-18 24 18 24-18 24 18 24-18 24 18 24-18 24 18 24-18 24 18 24-18 24 18 24-18 24 18 24-18"
      />
      <path className="scene__beam scene__beam--wide" d="M196 98h52L470 392H44z" />
      <path className="scene__beam" d="M204 98h36L420 392H96z" />
      <ellipse className="scene__pool" cx="258" cy="394" rx="200" ry="30" />
      <ellipse className="scene__pool scene__pool--core" cx="258" cy="394" rx="160" ry="20" />
      <path className="scene__metal" d="M216 44h12v16h-12zM198 60h48l8 38h-64z" />
      <path className="scene__glass" d="M192 92h60v8h-60z" />
      <path
        className="scene__metal scene__metal--off"
        d="M84 44h8v12h-8zM70 56h36l6 28H64zM416 44h8v12h-8zM402 56h36l6 28h-48z"
      />
    </>
  );
}

const levels = [16, 26, 22, 38, 48, 42, 60];

function Shop() {
  return (
    <>
      <path className="scene__brick" d="M150 230h212v164H150zM300 168h62v62h-62z" />
      <path className="scene__joint" d="M150 246h212M150 262h212M300 184h62M300 200h62M300 216h62" />
      <path className="scene__roof" d="M142 222h166v10H142zM292 160h78v10h-78zM308 222h62v10h-62z" />
      <path className="scene__window" d="M166 304h116v70H166zM316 186h30v22h-30z" />
      <path className="scene__door" d="M300 298h44v96h-44z" />
      <path className="scene__window" d="M308 308h28v42h-28z" />
      <path className="scene__awning" d="M158 276h132l8 28H150z" />
      <path
        className="scene__awning scene__awning--light"
        d="M180 276h22l-1 28h-26zM224 276h22l2 28h-25zM268 276h22l8 28h-27z"
      />
      {levels.map((tall, index) => (
        <rect
          key={tall}
          className={index === levels.length - 1 ? "scene__level scene__level--peak" : "scene__level"}
          x={176 + index * 14}
          y={370 - tall}
          width="9"
          height={tall}
          rx="2"
        />
      ))}
      <path
        className="scene__plant"
        d="M128 394v-30M128 372c-14-2-18-14-16-24 12 2 17 12 16 24zM128 366c12-4 15-14 12-24-10 3-14 13-12 24z"
      />
      <path className="scene__pot" d="M116 380h24l-3 16h-18z" />
      <circle className="scene__person scene__person--head" cx="392" cy="318" r="13" />
      <path className="scene__hair" d="M377 322c-1-14 5-21 15-21s16 7 15 17c-6 0-13-3-17-8-2 6-7 10-13 12z" />
      <path className="scene__person" d="M376 396v-40c0-12 6-20 16-20s16 8 16 20v40z" />
      <path className="scene__tablet" d="M366 350l22-6 6 26-22 6z" />
    </>
  );
}
