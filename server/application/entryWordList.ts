// The words that let a person in from another device (trust.md 2): 1024 common Spanish words without written accents nor ñ,
// of four letters or more, any two of them at least two letters apart, so that a slip of the pen is never another word.
// Four of them are 40 bits.
const TEXT = `
abanico abedul abeja abismo abogada abono abrazo abrigo abuela acacia acceso aceite acento acero acorde
actriz acuario acuerdo adobe aduana afecto agenda agosto agrado aguacate aguja aire ajedrez ajuste
alameda alarma albahaca alberca albergue alcalde alcoba aldea alegre alfalfa alfarero alfombra aliado
alianza aliento alivio almeja almendra almohada almuerzo alondra altavoz alteza altura alumno amable
amapola amarillo ambiente amigo amistad amparo anciano ancla andamio anexo anguila anhelo anillo animal
antena antiguo antorcha anuncio apertura apio aplauso apodo apuesta apunte arbusto archivo arcilla arena
argolla armario aroma arpa arquero arranque arrecife arreglo arroyo arroz artesana artista asador
ascenso asombro asunto atajo atlas atleta atole aurora autor avance avellana avestruz aviso ayuda
azafata azahar azucena azufre azul azulejo baile bajada balance baldosa ballena balsa banano bandeja
banquete baraja baranda barato barba barco barniz barrote bastidor batalla batea batuta baya bebida
becerro belleza bellota beso bigote billete bisonte blanco blusa bocina bodega boleto bombero bondad
bonito bordado borrego bosque bota botella brecha brillo brinco brindis bronce brote bruma buceo bueno
bufanda bulto burbuja buscador butaca buzo caballo cabina cabra cacao cactus cadena cafetal caja cajones
calabaza calcio caldera calle calma camarada camello camino camisa campana campo canal canasta cancha
candado canela cangrejo canoa cantante cantera canto capital capricho capullo caracol carbono cardenal
careta cargador caricia carnaval carrera carril cartero casaca cascada casco castillo catarata catedral
cauce caudal cazuela cebada cebolla cedro ceiba cemento cena cencerro cenote centavo centro cepillo
cerca cereal cereza chaleco charco charla chicle chimenea chinampa chispa choza ciclista cielo ciencia
ciervo cigarra cilantro cimiento cinta circo ciruela cisne ciudad clase clavel clima cobija cobre
cochera coco cohete colador colegio colina collar colmena color columna comadre combate comedor cometa
comida comillas compota comuna conejo congreso copal copla corbata corcho cordero corona corral correo
cortina cosecha costa costura cotorra coyote crayola crecida cresta criollo cristal crucero cuadra
cuarzo cuatro cubeta cuchara cuello cuenta cuerda cuerno cueva cuidado culebra cumbre cuota curioso
danza dardo debate deber decena dedal defensa deleite delta demanda deporte derecho deseo desfile
destino detalle diadema diario dibujo dicha diente dieta diluvio dinero diploma disco disfraz divisa
doble doctora domingo dosel drama duende dueto dulce durazno dureza ecuador edades egreso ejemplo ejido
elote embudo emisora empate empleo encaje enchufe encino enebro enlace ensayo entrada envase envidia
epazote equipo erizo escala escena escoba escolta escudo escuela esencia esfera espacio espada espejo
espiga esponja esposa espuma esquina estaca estadio estatua estero estilo estribo estufa etapa eterno
evento examen exceso exilio experta fachada factura faena falda familia farola favor febrero felino
feliz feria ferry fibra fideo fiesta figura filtro final finca firma fiscal flauta flecha flota fluido
fogata follaje fonda forraje fortuna fragata frase frente fresa fresno frijol fruta fuego fuerte futuro
gacela gaita galaxia galera galleta gallo gamuza ganado ganso garaje garrafa garza gastos gaveta gaviota
gemela genio gente geranio gerente gesto gigante girasol gitana globo gloria golfo gorila gorra gotero
grabado gracia grada grafito gramo granada granero granizo granja gratis gremio grieta grito grueso
grulla grupo guante guarda guayaba guinda guisado gusano hacha halago hamaca harina hebilla hecho helado
helecho hembra hermana herraje herrero hiena hierba hierro hilera himno hinojo hogar hoguera hombro
honor horario hormiga horno hotel hoyuelo hueco huella huerta huipil humano humedad humilde humor ideal
idioma iglesia igual iguana imagen impacto impulso ingenio ingreso inicio insecto intento jacal jaguar
jalea jamaica jarabe jarra jaula jinete jirafa jornada jornal joroba joven jueves jueza jugador juguete
julio juntas jurado kiosco koala labio labor ladera lagarto laguna lamento larva lateral latido laurel
lealtad lechuga lector legado lejano lengua lenteja lento letra letrero leyenda libreta libro licuado
ligero limpio lince lindero lirio lista litoral llama llano llanta llave llegada lluvia local logro
lombriz lucero lucha lugar lunes lustro maceta madrina maestra magia maguey maizal malla mamey manada
manejo manga manglar manteca mantel manzana maqueta maraca marcha marea marfil marimba marino marmota
martes marzo mascota materia matiz mazorca mecate medalla media medusa mejilla mejora melena memoria
menta mercado mesero mestizo metro mezcla miembro milagro milpa minuto mirador mirlo mitad mochila
modelo molde molino momento moneda montura morada moreno mosaico mosca mostaza motivo motor mudanza
mueble muela mujer mundo muralla museo musical naranja nariz natural nauta navaja neblina negocio nervio
nevada niebla nieve nobleza noche nogal nombre norma norte noticia novela nuera nuevo oasis obrero ocaso
octubre oficina oficio ofrenda oleaje olfato oliva olvido opuesto orden oreja orgullo origen orilla
oruga osito ostra otate ovillo oyente padre paella palabra palacio paleta palmera paloma pampa pandero
papaya papel paquete parada parcela pared pareja parque parte pasaje paseo pasillo pasta pastel patio
patria pausa payaso pecera pedazo pedido peine pelota peluca penca pepino percha perfil perfume perla
permiso perro persona pescado petaca petate piano piedra pierna pieza piloto pintor piragua pirata
piscina pizarra placa placer planeta plato pleito plomo pluma poblado poema polen polilla polvo pomada
pomelo poncho portal postre potrero pradera precio prensa primo prisma prole promesa pronto prueba
puente puerto pulga pulpo pulsera punto pupitre quelite queso quetzal quijada quinta quiosco racimo
radio rancho rapidez rasgo raspa rebozo recado receta recinto recreo redonda reflejo refugio regalo
regla reino relato relevo reloj remanso remedio repisa reposo resina resorte respeto retablo retama
retrato reunida revista ribera rienda ritmo rival rodilla romero rostro rueda rugido rumbo sabana
salario salero salida salto saludo sarape sardina sastre savia sazones secreto segundo selva semana
semilla senado sendero sepia siembra sierra siglo silbato silla silueta simple sirena sismo sitio
sobrino socio soldado soledad sombra sonaja sonido sonrisa soplo sorteo suave subida suceso sudor sueldo
surco susurro tabaco tabla tacita taladro taller talones tamal tambo tapete tapia tarde tarima tarjeta
tarta teatro tecla tejado telar temblor templo tenedor tenis tepache ternera terraza terreno tesoro
testigo tetera texto tiempo tijera timbre tinaja toalla tobillo tolva tomate topacio torneo toronja
torre tortuga tostada trabajo traje trapo trasto trenza trigo trineo trompo tronco tropa trucha trueno
trueque tuerca tumulto turno ubicada unidad urbano urraca usuario vacuna vagones vajilla valor vaquero
vecino vegetal vejez velero veloz ventana ventura verano verbena verdad vereda verso vestido viaje
viento viernes vinagre viola violeta visita vitrina vivero volante vuelo vuelta vulcano yegua yerba
yerno yunque yunta zafiro zanja zapato zapote zarpazo zorro zumbido zurdo
`;

/** 1024 words in alphabetical order. */
export const ENTRY_WORDS: readonly string[] = TEXT.trim().split(/\s+/);
