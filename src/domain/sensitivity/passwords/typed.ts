/**
 * What looks like something that a person typed to get in, and what stands beside the word "password" in prose and is
 * none: addresses, dates, measures, file names, algorithms.
 */
import { isPlaceholder } from '../text/placeholder.ts';

/** What stands beside the word "password" in prose and is none: addresses, dates, measures, file names, algorithms. */
const ORDINARY: readonly RegExp[] = [
  /^(?:https?:|www\.|\$\d|\d?\d:\d\d|AAAA[A-Z]|1password$)/i,
  /^[\w.+-]+@[\w.-]+$/,
  /^[a-z]+[-_]v?\d+(?:\.\d+)+$/i,
  /^v?\d+(?:\.\d+)+(?:-[a-z0-9.]+)?$/i,
  /^\d+[-/.]\d+[-/.]\d+$/,
  /^\d+(?:[.,]\d+)?(?:%|px|ms|s|h|d|kb|mb|gb|x|st|nd|rd|th|k|am|pm|\+)?$/i,
  /^[~.]*\/[\w./-]*$/,
  /^[a-z]+(?:-[a-z]+)+$/i,
  /^[\w.]+\(/,
  /^[\w-]+\.(?:ts|js|py|md|json|ya?ml|env|txt|go|rs|toml|com|org|net|io|de|dev|internal|example|local|lan)$/i,
  /^(?:utf|sha|md|aes|rsa|ed|base|argon|bcrypt|pbkdf|oauth|http|tls|ssl|wpa|ipv|web|auth|sso|k|e)-?\d+[a-z]*(?:-[a-z]{2,6}){0,2}$/i,
  /^[a-z]+\/[a-z]+$/i,
  /^[a-z]+'[a-z]{1,2}$/i,
  /^\w{1,3}=\d+$/,
  /^#[0-9a-f]{3,8}$/i,
  /^\d{2,4}-\d{1,3}[A-Z]?$/,
  /^(?:ctrl|control|alt|cmd|command|shift|super|meta|strg|option|fn|win)[+-]/i,
  /^[a-z]+(?:\.[a-z]+)+$/,
];

export function isOrdinary(value: string): boolean {
  return ORDINARY.some((pattern) => pattern.test(value));
}

/** Small and capital letters, digits and a sign, as password rules ask for. */
export function isTyped(value: string): boolean {
  return /[a-z]/.test(value) && /[A-Z]/.test(value) && /\d/.test(value) && /[-_!#$%^&*+=?~]/.test(value);
}

/** Looks like something typed: letters with digits, or with a sign that prose does not put inside words. */
export function isStrong(value: string): boolean {
  if (value.length < 5 || value.length > 80 || isOrdinary(value) || isPlaceholder(value)) return false;
  if (/[<{]|\$\(/.test(value)) return false;
  const letters = /[A-Za-z]/.test(value);
  const digits = /\d/.test(value);
  const signs = /[!@#$%^&*_+=~?|;:.\-/\\]/.test(value.slice(1, -1)) || /[!#$%^&*]/.test(value);
  if (digits && signs && letters) return true;
  if (letters && digits) return value.length >= 6 && !/^[A-Z]{1,5}-?\d{1,5}$/.test(value) && !/^\d+[a-z]{1,4}$/i.test(value);
  return (
    letters && /[!#$%^&*_+=~?|]/.test(value.slice(1, -1)) && !/^[a-z]+(?:_[a-z]+)+$/.test(value) && !/^[A-Z]+(?:_[A-Z]+)+$/.test(value)
  );
}
