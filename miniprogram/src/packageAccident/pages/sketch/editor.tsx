import { View } from '@tarojs/components';
import type { Sketch } from '@yilu/contracts';
import type { PartyRole } from '@yilu/contracts/constants';
import { type SketchMovement, sketchMovements, sketchRoads, sketchSide } from '@yilu/contracts/sketch-parts';
import { sketchRoadTemplates } from '@yilu/look/sketch/roads';
import { sketchAlt } from '@yilu/look/sketch/sketch-alt';
import { sketchSvg } from '@yilu/look/sketch/sketch-svg';
import { sketchSlots } from '@yilu/look/sketch/slots';
import { useRef, useState } from 'react';
import { schemeNow } from '@/platform/scheme';
import { Card, Choice, Drawing } from '@/ui/parts';
import { Tap } from '@/ui/tap';
import { TouchArea } from '@/ui/touch-area';
import { type Chosen, facing, handleOf, movedTo, nudged, turned, under, withVehicle } from './moving';
import { useSaySketch } from './say-sketch';

const step = 20;
const turn = 15;
const arrows: { readonly [key: string]: readonly [number, number] } = {
  ArrowUp: [0, -step],
  ArrowDown: [0, step],
  ArrowLeft: [-step, 0],
  ArrowRight: [step, 0],
};

interface EditorProps {
  readonly sketch: Sketch;
  /** The next drawing; a drag is one step however far it goes. */
  readonly draw: (next: Sketch, isNewStep: boolean) => void;
  readonly undo: (() => void) | undefined;
}

/** Drag, turn and mark by finger or mouse; every one of these also stands below as buttons and a list of places. */
export function Editor({ sketch, draw, undo }: EditorProps) {
  const say = useSaySketch();
  const [chosen, setChosen] = useState<Chosen>(sketch.vehicles[0]?.role ?? 'a');
  const [roads, setRoads] = useState(false);
  const held = useRef<Chosen | 'handle'>();
  const vehicle = sketch.vehicles.find(({ role }) => role === chosen);

  const point = (fx: number, fy: number, begins: boolean): void => {
    const [x, y] = [fx * sketchSide, fy * sketchSide];
    if (begins) {
      // A finger that comes down on a car takes hold of it; on bare road it sends the chosen one there.
      const found = under(sketch, chosen, x, y);
      held.current = found ?? chosen;
      if (found && found !== 'handle') {
        setChosen(found);
        draw(sketch, true);
        return;
      }
    }
    const grip = held.current;
    if (!grip) return;
    if (grip === 'handle') draw(vehicle ? facing(sketch, vehicle.role, x, y) : sketch, begins);
    else draw(movedTo(sketch, grip, x, y), begins);
  };
  const key = (name: string): boolean => {
    const arrow = arrows[name];
    if (arrow) draw(nudged(sketch, chosen, ...arrow), true);
    else if (name === '[') draw(turned(sketch, chosen, -turn), true);
    else if (name === ']') draw(turned(sketch, chosen, turn), true);
    else return false;
    return true;
  };
  const handle = vehicle ? handleOf(vehicle) : undefined;
  const share = (value: number): string => `${(value / sketchSide) * 100}%`;
  return (
    <>
      <TouchArea
        id="sketch"
        className="sketch"
        label={say('sketch.area')}
        onPoint={point}
        onEnd={() => {
          held.current = undefined;
        }}
        onKey={key}
      >
        <Drawing
          className="sketch-picture"
          svg={sketchSvg(sketch, { scheme: schemeNow(), locale: say.locale })}
          label={sketchAlt(sketch, say.locale)}
        />
        {handle ? <View className="sketch-handle" style={{ left: share(handle.x), top: share(handle.y) }} /> : null}
      </TouchArea>
      <View className="choices">
        {sketch.vehicles.map(({ role }) => (
          <Tap
            key={role}
            id={`sketch-${role}`}
            className={`pill car-${role}`}
            chosen={chosen === role}
            onTap={() => setChosen(role)}
          >
            {say(`party.${role}`)}
          </Tap>
        ))}
        <Tap id="sketch-contact" className="pill" chosen={chosen === 'contact'} onTap={() => setChosen('contact')}>
          {say('sketch.contact')}
        </Tap>
        <Tap id="sketch-undo" className="pill" disabled={!undo} onTap={() => undo?.()}>
          {say('sketch.undo')}
        </Tap>
      </View>
      <View className="sketch-keys">
        {Object.keys(arrows).map((name) => (
          <Tap
            key={name}
            id={`sketch-${name}`}
            className="plate-key"
            label={say(`sketch.${name as 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight'}`)}
            onTap={() => key(name)}
          >
            {{ ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→' }[name]}
          </Tap>
        ))}
        <Tap id="sketch-turn-left" className="plate-key wide" disabled={!vehicle} onTap={() => key('[')}>
          {say('sketch.turn_left')}
        </Tap>
        <Tap id="sketch-turn-right" className="plate-key wide" disabled={!vehicle} onTap={() => key(']')}>
          {say('sketch.turn_right')}
        </Tap>
      </View>
      {vehicle ? (
        <Places sketch={sketch} role={vehicle.role} movement={vehicle.movement} onChange={(next) => draw(next, true)} />
      ) : null}
      <Tap id="sketch-roads" className="text-link" onTap={() => setRoads(!roads)}>
        {say('sketch.road_is', { road: say.of(sketchRoadTemplates[sketch.road]) })}
      </Tap>
      {roads ? (
        <Choice
          id="road"
          value={sketch.road}
          options={sketchRoads.map((value) => ({ value, text: say.of(sketchRoadTemplates[value]) }))}
          onChoose={(road) => draw({ ...sketch, road }, true)}
        />
      ) : null}
    </>
  );
}

interface PlacesProps {
  readonly sketch: Sketch;
  readonly role: PartyRole;
  readonly movement: SketchMovement;
  readonly onChange: (next: Sketch) => void;
}

/** The same by a list: where on this road the vehicle was, and what it did. */
function Places({ sketch, role, movement, onChange }: PlacesProps) {
  const say = useSaySketch();
  return (
    <Card title={say('sketch.where', { party: say(`party.${role}`) })}>
      <Choice
        id="place-slot"
        value={undefined}
        options={sketchSlots[sketch.road].map((slot) => ({ value: slot.id, text: say.of(slot) }))}
        onChoose={(id) => {
          const slot = sketchSlots[sketch.road].find((one) => one.id === id);
          if (slot) onChange(withVehicle(sketch, role, { x: slot.x, y: slot.y, angle: slot.angle }));
        }}
      />
      <Choice
        id="movement"
        value={movement}
        options={sketchMovements.map((value) => ({ value, text: say(`sketch.${value}`) }))}
        onChoose={(next) => onChange(withVehicle(sketch, role, { movement: next }))}
      />
    </Card>
  );
}
