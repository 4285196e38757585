import { scanTexts } from "#app/texts/scan.ts";
import { OptionTile } from "#app/ui/option-tile.tsx";
import { useTexts } from "#app/web/language.tsx";

/** She says here that others use this device too. Part of the form, so that it works without JavaScript as well. */
export function SharedDevice({ shared }: { shared: boolean }) {
  const words = useTexts(scanTexts).device;
  return (
    <div>
      <input type="hidden" name="device" value="asked" />
      <OptionTile
        kind="checkbox"
        look="line"
        id="shared-device"
        name="shared"
        value="yes"
        defaultChecked={shared}
        label={words.label}
        hint={words.hint}
      />
    </div>
  );
}
