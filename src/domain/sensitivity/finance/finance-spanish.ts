/** Spanish words of personal finances by class, each class sorted: long, for it is a list. finance-classes.ts says what they mean. */
import type { FinanceLists } from './finance-classes.ts';

export const SPANISH: FinanceLists = {
  PAY: `
    a la hora, bruto, brutos, cobraba, en mano, factura como autónomo, gana, ganaba, ganamos, ganan, ganando, ganar, gano, la hora,
    le pagan, les pagan, limpios, me levanto, me paga, me pagan, neto, netos, nos pagan, pagan, saca, saco, se levanta, se saca,
    tarifa por hora, vive, vive con, vive de, viven, viven con, vivimos, vivimos con, vivo, vivo con, vivo de`,
  RECEIVE: `
    ayuda con, ayudan, cobra, cobramos, cobran, cobrando, cobro, da, dan, depositan, envía, envío, ingresa, ingresan, manda, mando, pasa,
    paso, percibe, percibo, recibe, reciben, recibimos, recibo`,
  HAVE: `me sobran, queda, quedan, tenemos, tengo, tenía, tiene, tienen`,
  ASK: `
    aspira a, aspiro a, me ofrecen, negociar, negocié, negoció, oferta, ofrecen, ofrecieron, ofreció, pasé de, pasó de, pedir, pide,
    pido, pretensión salarial, propuesta, quiere, quiero`,
  LEND: `
    ahorra, ahorrado, ahorrados, ahorramos, ahorrando, ahorré, ahorro, ahorró, aparta, apartado, aparto, apostado, aposté, apostó, debe,
    debemos, deben, debía, debo, dejó, dejó en herencia, devolver, devolverle, devuelve, devuelvo, guardado, guardados, heredado,
    heredamos, heredé, heredó, invertid*, invertí, invierte, invierto, invirtió, jugó, le debe, legó, mandé, me debe, metió, metí, meto,
    nos debe, pedí prestado, perdido, perdió, perdió en, perdí, perdí en, pidió prestado, presta, prestado, prestaron, presté, prestó,
    puso en`,
  NOUN: `
    afore, afp, aguinaldo, ahorros, alquiler, apuestas, arriendo, aumento de sueldo, autónomos, ayuda a la dependencia,
    ayuda por dependencia, ayuda por hijo, baja por maternidad, beca, becado, becas, cesantías, cetes, cobra paro, cobro paro, colchón,
    colegiatura, con gastos, crédito al consumo, crédito personal, crédito rápido, cuenta conjunta, cuenta corriente, cuenta de ahorro,
    cuenta nómina, cuota de autónomo, cuota de autónomos, cuota de la hipoteca, cuota del coche, cuota hipotecaria, cuota mensual,
    cuotas, cuotas del coche, de alquiler, declaración de la renta, del paro, depósito a plazo, descubierto bancario, descubierto de,
    deuda, deudas, devolución de hacienda, el paro, en apuestas, en cripto, en descubierto, en el banco, en el casino, en la cuenta,
    en la lotería, en un depósito, entrada de la casa, entrada del piso, entrada para el piso, erte, euríbor, fianza, finca heredada,
    finiquito, fondo de emergencia, gastos fijos, gastos incluidos, gastos mensuales, guardería, hacienda, herencia, hipoteca,
    honorarios, ico, imv, indemnización, infonavit, ingreso mínimo vital, ingresos, irpf, isapre, la compra, la primitiva, la renta me,
    letra del coche, letras del coche, letras del tesoro, línea de crédito, llegar a fin de mes, lotería, manutención, matrícula,
    me subieron el sueldo, mensualidad, mensualidades, microcrédito, microcréditos, mis comisiones, nómina, nóminas, números rojos,
    paga de navidad, paga extra, paga semanal, pagas, pagas extra, para vivir, paro, patrimonio, pensión, pensión alimenticia,
    pensión de alimentos, pensión de viudedad, plan de pensiones, plazo fijo, prestación, prestación por desempleo, préstamo estudiantil,
    préstamo personal, préstamo*, prima de servicios, propinas, quincena, quincenal, renta, salario, salarios, saldo, sobresueldo,
    subida de sueldo, subsidio, sueldazo, sueldo, sueldo a, sueldo base, sueldo neto, sueldos, sus comisiones,
    tarjeta de crédito acumula*, tesoro público, un aumento, utilidades`,
  WEAK: `
    aumento, ayuda, banco, bono, casera, casero, colegio, comida, compra, cuenta bancaria, cuenta de ahorros, ex, exmarido, exmujer,
    facultad, jornada completa, luz, media jornada, mi cuenta, pago, pagos, plata, prima, seguro, su cuenta, subida, supermercado`,
  PLIGHT: `bancarrota, en quiebra, endeudad*, insolvente, morosa, moroso, morosos, números rojos, tiene deudas`,
  ASSET: `acciones, bitcoin, criptomonedas, divisas, fondo, fondo indexado, fondos, fondos indexados`,
  DUE: `
    crédito, créditos, cuota, dinero, factura, impuestos, letra, letras, multa, recibo, recibos, tarjeta, tarjeta de crédito, tarjetas,
    tarjetas de crédito`,
  PURPOSE: `
    abogado, boda, carro, casa, coche, cuarto, dentista, depa, departamento, divorcio, entierro, estudio, estudios, habitación, moto,
    piso, reforma, tejado, terreno, universidad, vacaciones, veterinario, viaje`,
  STATE: `
    a crédito, a plazos, acabar el mes, ahogad* en deudas, al día con el alquiler, angustia por el dinero, apretarnos el cinturón,
    apretarse el cinturón, aprieta el bolsillo, apurad* de dinero, apuros económicos, asnef, atrasad* con, banco de alimentos para,
    banco no le, banco no me, banco no nos, bien pagado, bloqueado la cuenta, bloquearon la cuenta, bloqueó la cuenta, buró de crédito,
    cobra el paro, cobra el salario mínimo, cobra el smi, cobra el subsidio, cobrando el paro, cobro el paro, cobro el smi,
    comprado a plazos, contando cada euro, cuenta bloqueada, cuenta embargada, debe dos meses, debe el alquiler, debe tres meses,
    debo dos meses, debo el alquiler, debo tres meses, denegado el préstamo, denegado la hipoteca, denegaron el crédito,
    denegaron el préstamo, denegaron la hipoteca, desahuci*, desahucio, deudas de juego, discuten por dinero, discutimos por dinero,
    el smi, embargad*, embargado, embargan, embargaron, embargaron la, embargo de la cuenta, embargo de la nómina, embargo del sueldo,
    embargo preventivo, embargó el, embargó la, en el paro, en negro, en paro, estoy en paro, falta dinero, gana el doble, gana la mitad,
    gana más que él, gana más que yo, gana menos que, hasta cobrar, hasta la nómina, hasta que cobre, hipoteca denegada, le embargó,
    le negaron, ley de segunda oportunidad, llega a fin de mes, llegamos a fin de mes, llegar a fin de mes, lo perdió todo,
    lo perdí todo, ludopatía, ludópata, mal de dinero, mal pagado, me bloquearon la cuenta, me embargó, me negaron, meses de alquiler,
    no da para, no le alcanza, no le han pagado, no le pagan, no llega a fin de mes, no llegamos a fin de mes, no llego a fin de mes,
    no me alcanza, no me da para, no me han pagado, no me pagan, no nos alcanza, no nos da para, no nos han pagado, no nos pagan,
    no podemos pagar, no podemos permitirnos, no puede pagar, no puede permitirse, no puedo pagar, no puedo permitirme, nos negaron,
    padres le ayudan, padres le pagan, padres me pagan, padres nos pagan, padres pagan, paga la manutención, paga la pensión,
    para pagar deudas, para pagar el alquiler, para pagar la hipoteca, para pagar las deudas, pasa la pensión, perdimos la casa,
    perdió la casa, por las deudas, por mis deudas, por sus deudas, preocupada por el dinero, preocupado por el dinero,
    problemas de dinero, problemas económicos, rechazaron el préstamo, rechazó el préstamo, segunda oportunidad, sin ahorros, sin blanca,
    sin cobrar, sin dinero, sin ingresos, sin sueldo, sin un duro, tarjeta rechazada, tenemos deudas, tengo deudas, terminar el mes,
    un solo salario, un solo sueldo, veraz, vive al día, vive de ayudas, vive de los ahorros, vive de sus ahorros, vivimos al día,
    vivo al día, vivo de mis ahorros`,
  TIE: `
    compró, gasta, gastamos, gasto, ingresa, le quedan, me quedan, mete, meto, paga, pagaba, pagamos, pagan, pagar, pago, pagué, perdió,
    perdí, puse, puso, queda, quedan, reclama, se lleva, se llevan, se va, se van, sobra, sobran, tenemos, tengo, tiene, tienen, va para,
    van para, vendió, vendí`,
  IS: `asciende a, bajó a, cuesta, cuestan, es de, pasó de, son, sube a, subió a, subió de`,
  HOLD: `
    cobra, cobrando, cobro, concedieron, depende de, le queda, me queda, paga, pago, pedí, pidió, recibe, recibo, sigo pagando,
    sigue pagando, solicité, solicitó, tenemos, tengo, tiene, vive con, vive de, viven de, viviendo de, vivimos con, vivimos de,
    vivir de, vivo con, vivo de`,
  TROUBLE: `
    agobi*, agotad*, ahog*, atrasad*, atrasos, bloquead*, debe, debe dos, debe tres, deben, demasiado, denegad*, denegaron, denegó,
    ejecutad*, embargad*, impagad*, no alcanza, no llega, no podemos, no puede, no puedo, pendientes, perdió, perdí, preocup*, rechazad*,
    rechazaron, recort*, retraso, se acabaron, se acabó, sin pagar, vacía, vacío, vencid*`,
  MEASURE: `baja, bajo, cuarta parte, demasiado bajo, doble, más que, menos que, mitad, poco, tercio, todo el`,
  CODE: `clave, cuenta número, dni, número de cuenta, sucursal`,
  CURRENCY: `céntimos, dólares, libras, pavos, pesos, soles`,
  HOURLY: `a la hora, al día, la hora, por bolo, por clase, por concierto, por día, por hora, por turno`,
  PERIOD: `
    a fin de mes, a la quincena, a la semana, al año, al mes, al trimestre, anuales, año, cada año, cada mes, cada una, cada uno,
    del mes, mensuales, mes, por año, por hijo, por mes, por semana, quincenales, semanales, todos los meses`,
  SHARE: `por ciento`,
  PERSON: `
    abuelos, compañera de piso, compañero de piso, cuñada, cuñado, ex, exmarido, exmujer, le falta, le faltan, le queda, le quedan,
    les falta, les faltan, les queda, les quedan, me queda, me quedan, nos, nosotros, suegros, viejo`,
  ME: `
    ahorramos, ahorro, cobramos, cobro, debemos, debo, estamos, estoy, ganamos, gano, heredé, me, nos, pagamos, pago, presté, queremos,
    quiero, recibo, tenemos, tengo`,
  PRICE: `billete, clases, cuesta, cuestan, cuota, curso, hotel, parking, precio, suscripción, tarifa`,
  TRADE: `
    aplicación, asesor, asesora, asociación, calculadora, comisión de fiestas, comunidad, curso, feria, gestión, gestor, gestoría, ley,
    local, mercado, nave, oficina, política, proveedor, proveedores, puesto, reforma fiscal, reforma laboral, sala, simulador, software,
    tabla salarial, tesis`,
  TALE: `
    cuento, ejercicio, guion, guión, juego de mesa, novela, obra de teatro, película, personaje, protagonista, serie, videojuego`,
  STUDY: `
    charla sobre, compara, curso sobre, enseña, especializad*, explic*, explica, imparte, le interesa, pregunta cómo, se interesa`,
  IDIOM: `
    a cuenta, cuenta con, cuenta de github, cuenta de twitter, cuenta la, cuenta que, cuenta un, cuenta una, da charlas, da clase,
    da clases, darse cuenta, deuda técnica, en casa, en cuenta, gana el, gana la, gana partidos, gana tiempo, gana un, ganar tiempo,
    juego de cartas, medio de pago, paga la pena, pago con, pasarela de pago, prende appunti, presta atención, rate limit*,
    renta variable app, saldo de vacaciones, se da cuenta, tarjeta gráfica, tarjeta sd, tarjetas kanban, vale la pena`,
};
