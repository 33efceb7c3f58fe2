/** Compares a schema with the contract that front ends are written against: extending is fine, renaming and changing is not. */
import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  isSpecifiedScalarType,
  isIntrospectionType,
  isUnionType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

/** `changed`: breaches, one sentence each. `missing`: names of the contract that are not there yet. */
export type Comparison = Readonly<{ changed: readonly string[]; missing: readonly string[] }>;

/** Compares every name of the contract that is implemented. */
export function compareWithContract(schema: GraphQLSchema, contract: GraphQLSchema): Comparison {
  const changed: string[] = [];
  const missing: string[] = [];
  for (const theirs of Object.values(contract.getTypeMap())) {
    if (isIntrospectionType(theirs) || isSpecifiedScalarType(theirs)) continue;
    const ours = schema.getType(theirs.name);
    if (ours === undefined) missing.push(theirs.name);
    else compareType(ours, theirs, changed, missing);
  }
  return { changed, missing };
}

function compareType(ours: GraphQLNamedType, theirs: GraphQLNamedType, changed: string[], missing: string[]): void {
  const { name } = theirs;
  if (ours.constructor.name !== theirs.constructor.name) changed.push(`${name} is another kind of type than in the contract.`);
  else if ((isObjectType(ours) || isInterfaceType(ours)) && (isObjectType(theirs) || isInterfaceType(theirs))) {
    const interfaces = new Set(ours.getInterfaces().map((one) => one.name));
    for (const one of theirs.getInterfaces()) if (!interfaces.has(one.name)) changed.push(`${name} does not implement ${one.name}.`);
    compareFields(name, ours.getFields(), theirs.getFields(), changed, missing);
  } else if (isUnionType(ours) && isUnionType(theirs)) {
    const members = new Set(ours.getTypes().map((one) => one.name));
    for (const one of theirs.getTypes()) if (!members.has(one.name)) missing.push(`${one.name} in ${name}`);
  } else if (isEnumType(ours) && isEnumType(theirs)) {
    const values = new Set(ours.getValues().map((value) => value.name));
    for (const value of theirs.getValues()) if (!values.has(value.name)) missing.push(`${name}.${value.name}`);
  } else if (isInputObjectType(ours) && isInputObjectType(theirs)) {
    if (ours.isOneOf !== theirs.isOneOf) changed.push(`${name} is ${theirs.isOneOf ? 'not ' : ''}@oneOf.`);
    compareInputs(name, ours.getFields(), theirs.getFields(), isRequiredInputField, changed, missing);
  }
}

type Fields = Readonly<Record<string, GraphQLField<unknown, unknown>>>;

function compareFields(type: string, ours: Fields, theirs: Fields, changed: string[], missing: string[]): void {
  for (const field of Object.values(theirs)) {
    const own = ours[field.name];
    const name = `${type}.${field.name}`;
    if (own === undefined) missing.push(name);
    else {
      if (String(own.type) !== String(field.type))
        changed.push(`${name} is ${String(own.type)}, and ${String(field.type)} in the contract.`);
      compareInputs(name, byName(own.args), byName(field.args), isRequiredArgument, changed, missing);
    }
  }
}

const byName = (args: readonly GraphQLArgument[]): Readonly<Record<string, GraphQLArgument>> =>
  Object.fromEntries(args.map((arg) => [arg.name, arg]));

function compareInputs<Input extends GraphQLArgument | GraphQLInputField>(
  of: string,
  ours: Readonly<Record<string, Input>>,
  theirs: Readonly<Record<string, Input>>,
  isRequired: (input: Input) => boolean,
  changed: string[],
  missing: string[],
): void {
  for (const input of Object.values(theirs)) {
    const own = ours[input.name];
    const name = `${of}(${input.name}:)`;
    if (own === undefined) {
      missing.push(name);
      continue;
    }
    if (String(own.type) !== String(input.type)) changed.push(`${name} is ${String(own.type)}, and ${String(input.type)} in the contract.`);
    const [mine, wanted] = [defaultOf(own), defaultOf(input)];
    if (mine !== wanted) changed.push(`${name} is ${mine} by default, and ${wanted} in the contract.`);
  }
  for (const input of Object.values(ours)) {
    if (theirs[input.name] === undefined && isRequired(input)) changed.push(`${of}(${input.name}:) is required, and not in the contract.`);
  }
}

/** The default as it is printed; it may be kept as a value or as it was written. */
function defaultOf(input: GraphQLArgument | GraphQLInputField): string {
  const literal = input.default?.literal;
  const value: unknown =
    literal === undefined ? (input.default?.value ?? input.defaultValue) : 'value' in literal ? literal.value : literal;
  return typeof value === 'string' ? value : JSON.stringify(value ?? null);
}
