import { Input, Textarea, View } from '@tarojs/components';

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly lines?: number;
  /** Which keyboard the phone brings up. */
  readonly keyboard?: 'text' | 'number' | 'tel' | 'idcard';
}

/** One thing to type, its name above it and what helps below. */
export function Field(props: FieldProps) {
  return (
    <View className="field">
      {process.env.TARO_ENV === 'h5' ? (
        <label className="field-label" htmlFor={props.id}>
          {props.label}
        </label>
      ) : (
        <View className="field-label">{props.label}</View>
      )}
      {process.env.TARO_ENV === 'h5' ? <BrowserInput {...props} /> : <WalletInput {...props} />}
      {props.hint ? <View className="hint">{props.hint}</View> : null}
    </View>
  );
}

function BrowserInput({ id, value, onChange, placeholder, maxLength = 200, lines, keyboard = 'text' }: FieldProps) {
  const rest = { id, className: 'input', value, maxLength, placeholder };
  if (lines)
    return (
      <textarea {...rest} className="input lines" rows={lines} onChange={({ target }) => onChange(target.value)} />
    );
  const numeric = keyboard === 'number' || keyboard === 'tel';
  return (
    <input
      {...rest}
      type={keyboard === 'tel' ? 'tel' : 'text'}
      inputMode={numeric ? 'numeric' : 'text'}
      autoComplete="off"
      onChange={({ target }) => onChange(target.value)}
    />
  );
}

function WalletInput({
  id,
  label,
  value,
  onChange,
  placeholder = '',
  maxLength = 200,
  lines,
  keyboard = 'text',
}: FieldProps) {
  if (lines) {
    return (
      <Textarea
        id={id}
        className="input lines"
        value={value}
        maxlength={maxLength}
        placeholder={placeholder}
        onInput={({ detail }) => onChange(detail.value)}
      />
    );
  }
  return (
    <Input
      id={id}
      className="input"
      ariaLabel={label}
      value={value}
      maxlength={maxLength}
      placeholder={placeholder}
      type={keyboard === 'tel' ? 'number' : keyboard}
      onInput={({ detail }) => onChange(detail.value)}
    />
  );
}
