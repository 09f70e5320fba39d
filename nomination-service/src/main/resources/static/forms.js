// Helps while one writes. Everything here is a convenience: the server checks the same things again.
(() => {
    "use strict";

    // Eleven digits with a right check sum (also D numbers), with or without a space after the date of birth.
    const NUMBER = /(?<!\d)(\d{6})[ ]?(\d{5})(?!\d)/g;
    const PHONE = /(?<!\d)(?:(?:\+|00)47[ ]?)?(?:[2-9]\d{7}|[49]\d{2}[ ]\d{2}[ ]\d{3}|[2-9]\d[ ]\d{2}[ ]\d{2}[ ]\d{2})(?!\d)/;
    const FIRST = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];
    const SECOND = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

    const sums = (digits, weights) => weights.reduce((sum, weight, i) => sum + weight * digits[i], 0) % 11 === 0;

    const hasPersonalNumber = (text) => [...text.matchAll(NUMBER)].some((hit) => {
        const digits = [...(hit[1] + hit[2])].map(Number);
        return sums(digits, FIRST) && sums(digits, SECOND);
    });

    const watch = (form, area) => {
        const note = document.createElement("p");
        note.className = "problem";
        note.setAttribute("role", "status");
        const left = document.createElement("p");
        left.className = "hint";
        area.after(left, note);
        const limit = Number(area.dataset.limit);
        const look = () => {
            const rest = limit - [...area.value].length;
            left.textContent = rest < limit / 5
                ? (rest < 0 ? form.dataset.over : form.dataset.left).replace("#", Math.abs(rest)) : "";
            let warning = "";
            if (hasPersonalNumber(area.value)) {
                warning = form.dataset.personalNumber;
            } else if (PHONE.test(area.value)) {
                warning = form.dataset.phoneNumber;
            }
            if (note.textContent !== warning) {
                note.textContent = warning;
            }
        };
        area.addEventListener("input", look);
        look();
    };

    // The draft lives in this tab only (session storage) and is forgotten once the nomination is sent.
    const PREFIX = "draft:";
    const keepDraft = (form) => {
        const key = PREFIX + location.pathname;
        const fields = () => [...form.elements].filter((e) => e.name && e.type !== "hidden"
            && e.type !== "submit" && !["q", "website", "consent", "municipalities"].includes(e.name));
        const saved = form.dataset.fresh === "true" && sessionStorage.getItem(key);
        if (saved) {
            const values = JSON.parse(saved);
            fields().forEach((e) => {
                const kept = values[e.id || e.name + "=" + e.value];
                if (typeof kept === "boolean") {
                    e.checked = kept;
                } else if (typeof kept === "string" && !e.value) {
                    e.value = kept;
                }
                e.dispatchEvent(new Event("input"));
            });
        }
        form.addEventListener("input", () => {
            const values = {};
            fields().forEach((e) => {
                values[e.id || e.name + "=" + e.value] = e.type === "checkbox" ? e.checked : e.value;
            });
            sessionStorage.setItem(key, JSON.stringify(values));
        });
    };

    document.querySelectorAll("textarea[data-watch]").forEach((area) => watch(area.form, area));
    document.querySelectorAll("form[data-draft]").forEach(keepDraft);
    if (document.querySelector("[data-sent]")) {
        Object.keys(sessionStorage).filter((key) => key.startsWith(PREFIX)).forEach((key) => sessionStorage.removeItem(key));
    }
    const problems = document.getElementById("problems");
    if (problems) {
        problems.focus();
    }
})();
