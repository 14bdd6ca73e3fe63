// The channels as tabs in the manner of the ARIA authoring practices: arrow keys move the focus, and the selection follows it.
import { useRef, useState } from 'hooks';
import { Links } from './layout.jsx';

export function ChannelTabs({ channels }) {
  const [selected, select] = useState(0);
  const row = useRef(null);
  const move = (event) => {
    const last = channels.length - 1;
    const targets = {
      ArrowRight: selected === last ? 0 : selected + 1,
      ArrowLeft: selected === 0 ? last : selected - 1,
      Home: 0,
      End: last,
    };
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    select(target);
    row.current.children[target].focus();
  };
  return (
    <section className="channels">
      <div className="channels__row" role="tablist" ref={row} onKeyDown={move}>
        {channels.map((channel, index) => (
          <button
            key={channel.name}
            type="button"
            role="tab"
            id={`channel-${index}`}
            aria-controls="channel"
            aria-selected={index === selected}
            tabIndex={index === selected ? 0 : -1}
            onClick={() => select(index)}
          >
            {channel.name}
          </button>
        ))}
      </div>
      <div className="channels__panel" role="tabpanel" id="channel" aria-labelledby={`channel-${selected}`}>
        <Links links={channels[selected].items} />
      </div>
    </section>
  );
}
